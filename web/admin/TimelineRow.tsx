import type { TimelineEntry } from './timeline-entry'

/** One row of a ticket's timeline. Internal ones say so in words. */
export function TimelineRow({ entry }: { entry: TimelineEntry }) {
  return (
    <li className={entry.isInternal ? 'estate-timeline__internal' : undefined}>
      <p className="estate-timeline__head">
        <strong>{entry.author}</strong> <time dateTime={entry.at}>{entry.atWords}</time>
        {entry.isInternal && <span className="estate-tag">Internal, not shown to residents</span>}
      </p>
      {entry.happened && <p className="estate-timeline__happened">{entry.happened}</p>}
      {entry.body && <p className="estate-timeline__body">{entry.body}</p>}
      {entry.photos.length > 0 && (
        <p className="estate-timeline__photos">
          {entry.photos.map(({ id, full, thumbnail, alt }) => (
            <a key={id} href={full}>
              <img src={thumbnail} alt={alt} loading="lazy" />
            </a>
          ))}
        </p>
      )}
    </li>
  )
}
