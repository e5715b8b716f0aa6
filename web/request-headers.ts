/** Headers that `web/server.ts` alone sets on a request before Next sees it; what a client sends by these names is overwritten. */

/** The nonce of this answer's scripts and styles. */
export const NONCE_HEADER = 'x-estate-nonce'
/** Path and query that were asked for, as they stand in the address. */
export const TARGET_HEADER = 'x-estate-target'
