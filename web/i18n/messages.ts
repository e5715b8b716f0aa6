import type { en } from './en'

/** A catalog with the same keys as English, in any language: a missing or a surplus key does not compile. */
type SameKeys<Catalog> = {
  [Key in keyof Catalog]: Catalog[Key] extends string ? string : SameKeys<Catalog[Key]>
}

export type Messages = SameKeys<typeof en>

/** One subject's part of a catalog, for the file that translates it. */
export type Part<Subject extends keyof Messages> = Messages[Subject]
