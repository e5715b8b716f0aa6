/** Texts that always fit, those for one's own flat, and those of a trade. */
export interface Texts {
  all: readonly string[]
  home?: readonly string[]
  trades?: Readonly<Record<string, readonly string[]>>
}
