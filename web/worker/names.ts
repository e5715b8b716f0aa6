/** Names that the service worker shares with the pages that look into its caches. */

/** Pages as their reader last saw them: private, and gone with the session. */
export const PAGES_CACHE = 'estate-pages'
/** Small pictures on those pages, as private as they. */
export const PHOTOS_CACHE = 'estate-photos'
/** Whose pages these are: the mark of the session that they were answered to. */
export const SESSION_CACHE = 'estate-session'
/** Scripts, styles and fonts, which are the same for everybody. */
export const STATIC_CACHE = 'estate-static'
/** Begins the names of the caches that hold the page for a lost line, one for each build. */
export const OFFLINE_CACHE_PREFIX = 'estate-offline-'
/** The page that stands in for one that was never opened. */
export const OFFLINE_PATH = '/offline'
/** What a page asks the worker: whether it is a copy, and of when. Answered with milliseconds since 1970, or null. */
export const COPY_QUESTION = 'is-this-a-copy'
/** What a page asks of a worker that was not there yet when it was opened: to keep it as well. */
export const KEEP_QUESTION = 'keep-this-page'
/** Marks an answer with the session that it was made for (web/session-mark.ts). */
export const SESSION_HEADER = 'X-Estate-Session'
