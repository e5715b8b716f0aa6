/** The furthest page a list leads to: beyond it, somebody searches rather than turns pages. */
const PAGE_MAX = 500

/** A page's number out of an address; the first for everything that is none. */
export function pageNumber(value: unknown): number {
  const page = Number(value)
  return Number.isInteger(page) && page >= 1 && page <= PAGE_MAX ? page : 1
}
