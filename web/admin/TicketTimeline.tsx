import type { UIFieldServerProps } from 'payload'
import { env } from '@/server/env'
import { TIMELINE_MAX, timelineOf } from '@/web/data/timeline'
import { CommentBox } from './CommentBox'
import { whereOf } from './conditions'
import { listPath } from './paths'
import { TimelineRow } from './TimelineRow'
import { timelineEntry } from './timeline-entry'

/** What has happened to a ticket, oldest first, and the box to say something. */
export async function TicketTimeline({ id, req }: UIFieldServerProps) {
  if (!id) return null
  const { updates, total } = await timelineOf(req, String(id))
  const entries = updates.map((update) => timelineEntry(update, env.timeZone))
  const all = listPath('ticket-updates', whereOf([{ ticket: { equals: id } }]))
  return (
    <section className="field-type estate-section" aria-labelledby="estate-timeline">
      <h3 id="estate-timeline">Timeline</h3>
      {total > TIMELINE_MAX && (
        <p>
          The latest {TIMELINE_MAX} of {total} entries. <a href={all}>See all</a>
        </p>
      )}
      {total === 0 && <p className="estate-quiet">Nothing has happened yet.</p>}
      <ol className="estate-timeline">
        {entries.map((entry) => (
          <TimelineRow key={entry.id} entry={entry} />
        ))}
      </ol>
      <CommentBox ticketId={String(id)} timeZone={env.timeZone} shownIds={entries.map((entry) => entry.id)} />
    </section>
  )
}
