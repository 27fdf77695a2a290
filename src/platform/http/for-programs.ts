/** Addresses that programs ask: what stands there is never a page. */
export const FOR_PROGRAMS = /^\/(?:api|assets|health|metrics|socket\.io)(?=[/?]|$)/;
