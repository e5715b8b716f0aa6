/** A piece of text that one font shows. */
export interface Run<Font> {
  font: Font
  text: string
}

/** What joins, marks or varies the letter before it, and must be shaped together with it. */
const JOINS_ON = /^[\p{M}\u200c\u200d]$/u
/** What says how others are shown and shows nothing itself: variation selectors, marks of direction, soft hyphens. */
const SHOWS_NOTHING = /(?![\u200c\u200d])\p{Default_Ignorable_Code_Point}/gu
const SPACE = /^\s$/u

/**
 * Cuts a text into pieces by the fonts that show its letters, so that Latin within Hindi, digits and ₹ each find theirs. The
 * first font that has a letter shows it; what joins on stays with its letter, and so do spaces. What no font has is shown
 * by the first as the box that stands for the unknown.
 */
export function runsOf<Font>(
  text: string,
  fonts: readonly Font[],
  has: (font: Font, codePoint: number) => boolean,
): Run<Font>[] {
  const runs: Run<Font>[] = []
  for (const letter of text.replace(SHOWS_NOTHING, '')) {
    const last = runs.at(-1)
    const codePoint = letter.codePointAt(0) ?? 0
    const stays = last && (SPACE.test(letter) || JOINS_ON.test(letter)) && has(last.font, codePoint)
    const font = stays ? last.font : fonts.find((candidate) => has(candidate, codePoint))
    const shown = font ?? fonts[0]
    // A joiner that no font has joins nothing.
    if (shown === undefined || (!font && JOINS_ON.test(letter))) continue
    if (last?.font === shown) last.text += letter
    else runs.push({ font: shown, text: letter })
  }
  return runs
}
