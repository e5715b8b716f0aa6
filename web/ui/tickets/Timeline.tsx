import type { Language } from '@/domain/notifications'
import type { Author, TimelinePage, TimelineRow } from '@/web/data/tickets/timeline'
import { instant } from '@/web/i18n/format'
import type { Words } from '@/web/i18n/words'
import { happenedIn, saidIn } from './happened'
import { PhotoStrip } from './PhotoStrip'

interface TimelineProps {
  timeline: TimelinePage
  /** The page of rows that is shown, 1 for the latest. */
  page: number
  number: string
  t: Words
  language: Language
}

/** What has happened to a ticket, oldest first. What residents do not see says so in words. */
export function Timeline({ timeline, page, number, t, language }: TimelineProps) {
  const last = timeline.rows.at(-1)?.id
  return (
    <section className="section" aria-labelledby="timeline">
      <h2 id="timeline">{t('ticket.timeline')}</h2>
      {timeline.hasEarlier ? (
        <p>
          <a href={`/tickets/${number}?entries=${page + 1}#timeline`}>{t('ticket.earlier')}</a>
        </p>
      ) : null}
      <ol className="timeline">
        {timeline.rows.map((row) => (
          <Row key={row.id} row={row} isLatest={page === 1 && row.id === last} t={t} language={language} />
        ))}
      </ol>
      {page > 1 ? (
        <p>
          <a href={`/tickets/${number}#timeline`}>{t('ticket.latest')}</a>
        </p>
      ) : null}
    </section>
  )
}

function Row({
  row,
  isLatest,
  t,
  language,
}: {
  row: TimelineRow
  isLatest: boolean
  t: Words
  language: Language
}) {
  const happened = happenedIn(row, t, (at) => instant(at, language))
  const said = saidIn(row)
  return (
    <li id={isLatest ? 'latest' : undefined} className={row.isInternal ? 'internal' : row.kind}>
      <p className="who">
        <strong>{nameOf(row.author, t)}</strong>
        <time className="soft small" dateTime={row.at}>
          {instant(row.at, language)}
        </time>
        {row.isInternal ? (
          <span className="tag" title={t('ticket.internalHint')}>
            {t('ticket.internal')}
          </span>
        ) : null}
      </p>
      {happened ? <p>{happened}</p> : null}
      {said ? <p className="written">{said}</p> : null}
      <PhotoStrip photos={row.photos} alt={(n) => t('ticket.photoIn', { n })} />
    </li>
  )
}

function nameOf(author: Author, t: Words): string {
  switch (author.side) {
    case 'staff':
    case 'resident':
      return author.name
    case 'you':
      return t('ticket.you')
    case 'neighbour':
      return t('ticket.neighbour')
    case 'office':
      return t('ticket.office')
    case 'system':
      return t('ticket.system')
  }
}
