/** The first of the texts that says anything. */
export const firstWords = (...texts: (string | null | undefined)[]): string | null =>
  texts.find((text) => text?.trim()) ?? null
