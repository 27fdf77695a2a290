/** The same keys in another language: what is missing in English fails the type check. */
export type SameKeys<T> = { [K in keyof T]: T[K] extends string ? string : SameKeys<T[K]> };
