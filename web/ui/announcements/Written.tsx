import { partsOf } from '@/domain/plain-text'

/** Plain text as it was written, with its lines; web addresses can be followed. */
export function Written({ text }: { text: string }) {
  return (
    <p className="written notice-text">
      {partsOf(text).map(({ text: words, href }, index) =>
        href ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text never change places.
          <a key={index} href={href} rel="noopener nofollow">
            {words}
          </a>
        ) : (
          words
        ),
      )}
    </p>
  )
}
