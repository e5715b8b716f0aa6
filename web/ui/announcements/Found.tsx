import type { Piece } from '@/web/data/announcements/marks'

/** A text in which what was searched for is marked. */
export function Found({ pieces }: { pieces: readonly Piece[] }) {
  return pieces.map(({ text, isFound }, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text never change places.
    isFound ? <mark key={index}>{text}</mark> : text,
  )
}
