/** An instant as a row or a document has it: null where there is none. */
export const storedInstant = (value: unknown): Date | null => (value ? new Date(value as string) : null)
