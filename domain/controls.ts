/** What turns round the direction of all that follows: words then read as others than were written. */
const TURNS = String.raw`\u202a-\u202e\u2066-\u2069`
/** Line breaks and other control characters: in one line they would forge further lines of a mail or a message. */
const NOT_IN_ONE_LINE = new RegExp(String.raw`[\p{Cc}\p{Zl}\p{Zp}${TURNS}]`, 'u')
/** The same, where lines and tabs are meant. What joins and parts the letters of Hindi (ZWJ, ZWNJ) is none of these. */
const NOT_IN_LINES = new RegExp(String.raw`(?![\t\n\r])\p{Cc}|[${TURNS}]`, 'gu')
/** What colours a terminal or moves its cursor, whole: without its first character the rest would be read. */
const TERMINAL_CODES = /(?![\t\n\r])\p{Cc}\[[\d;?]*[@-~]/gu
/** Ends a text, where programs are made in C: nobody types or pastes it. */
const NOTHING = '\0'

/** Whether a text is one line of plain characters. */
export const isOneLine = (text: string): boolean => !NOT_IN_ONE_LINE.test(text)

/** Whether a text of several lines holds plain characters only. */
export const isPlainLines = (text: string): boolean => text.search(NOT_IN_LINES) === -1

/**
 * A text of several lines without what nobody sees in it: a number that is copied from a phone's contacts has turns around it.
 * One that holds a NUL is left as it is, to be refused.
 */
export const plainLines = (text: string): string =>
  text.includes(NOTHING) ? text : text.replace(TERMINAL_CODES, '').replace(NOT_IN_LINES, '')
