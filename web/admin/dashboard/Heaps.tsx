import type { Heap } from '../StuckCounts'

interface HeapsProps {
  id: string
  title: string
  heaps: readonly HeapOf[]
  /** Said when there is nothing in any of them. */
  none: string
}

export interface HeapOf extends Heap {
  /** What it comes to beside its count, such as an amount. */
  more?: string
  /** Wants somebody before everything else. */
  isPressing?: boolean
}

/** Counts that lead to their lists: those with something in them as cards, the others in one quiet line. */
export function Heaps({ id, title, heaps, none }: HeapsProps) {
  const some = heaps.filter(({ count }) => count > 0)
  const empty = heaps.filter(({ count }) => count === 0)
  return (
    <section className="estate-section" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {some.length === 0 && <p>{none}</p>}
      {some.length > 0 && (
        <ul className="estate-heaps">
          {some.map((heap) => (
            <li key={heap.label}>
              <Card heap={heap} />
            </li>
          ))}
        </ul>
      )}
      {empty.length > 0 && (
        <p className="estate-quiet estate-nothing">
          None here:{' '}
          {empty.map(({ label, href }, index) => (
            <span key={label}>
              {index > 0 && ' · '}
              <a href={href}>{label}</a>
            </span>
          ))}
        </p>
      )}
    </section>
  )
}

function Card({ heap: { label, count, href, more, isPressing } }: { heap: HeapOf }) {
  return (
    <a href={href} className={`estate-heap estate-heap--${isPressing ? 'pressing' : 'some'}`}>
      <strong>{count.toLocaleString('en-IN')}</strong>
      <span>{label}</span>
      {more && <span className="estate-quiet">{more}</span>}
    </a>
  )
}
