/** Every table's class; the platform itself has none. */
export const entities = [];
