/** Which part of the door list is looked at. */
export interface DoorChoice {
  number: string
  /** Every block when null. */
  block: string | null
  page: number
}

/** The address of a part of the door list, with a word about what was done there. */
export function doorListPath({ number, block, page }: DoorChoice, word: Record<string, string> = {}): string {
  const query = new URLSearchParams({
    ...(block ? { block } : {}),
    ...(page > 1 ? { page: String(page) } : {}),
    ...word,
  }).toString()
  return `/announcements/${number}/reach/door-list${query ? `?${query}` : ''}`
}
