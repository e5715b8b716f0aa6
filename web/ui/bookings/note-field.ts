/** What the reason of a rejection is called in its form: a page holds several, and each field needs a name of its own. */
export const noteField = (number: string): string => `note-${number}`
