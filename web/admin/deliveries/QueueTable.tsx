import type { QueueLine } from '@/web/data/deliveries-board'
import { UrgencyTag } from '../announcements/AnnouncementTags'
import { ScrollingTable } from '../ScrollingTable'
import { ageInWords, CHANNEL_LABELS, urgencyOf } from './words'

/** What waits now, by channel and urgency, and why it waits. */
export function QueueTable({ lines, now }: { lines: QueueLine[]; now: Date }) {
  const oldest = earliest(lines.map(({ oldestDueAt }) => oldestDueAt))
  return (
    <section className="estate-section" aria-labelledby="estate-queue">
      <h2 id="estate-queue">What waits now</h2>
      {lines.length === 0 && <p>Nothing waits: everything has gone out.</p>}
      {oldest && (
        <p>
          The oldest that could go waits for <strong>{ageInWords(oldest, now)}</strong>.
        </p>
      )}
      <Held lines={lines} now={now} />
      {lines.length > 0 && <Lines lines={lines} />}
    </section>
  )
}

function Held({ lines, now }: { lines: QueueLine[]; now: Date }) {
  const channels = [...new Set(lines.filter(({ held }) => held > 0).map(({ channel }) => channel))]
  return channels.map((channel) => {
    const since = earliest(lines.filter((line) => line.channel === channel).map((line) => line.heldSince))
    return (
      <p key={channel} className="estate-warning">
        {CHANNEL_LABELS[channel]} cannot be sent: its provider has not been reached
        {since && ` for ${ageInWords(since, now)}`}. What waits goes out by itself once it answers.
      </p>
    )
  })
}

const COLUMNS = [
  'Channel',
  'Urgency',
  'Due',
  'Being sent',
  'Provider not reached',
  'Next attempt',
  'Later',
  'Digest',
]

function Lines({ lines }: { lines: QueueLine[] }) {
  return (
    <>
      <ScrollingTable label="What waits now" columns={COLUMNS}>
        {lines.map((line) => (
          <tr key={`${line.channel}-${line.priority}`}>
            <td>{CHANNEL_LABELS[line.channel]}</td>
            <td>
              <UrgencyTag urgency={urgencyOf(line.priority)} />
            </td>
            <td>{line.due}</td>
            <td>{line.sending}</td>
            <td>{line.held}</td>
            <td>{line.retrying}</td>
            <td>{line.deferred}</td>
            <td>{line.digest}</td>
          </tr>
        ))}
      </ScrollingTable>
      <p className="estate-quiet">
        Later: quiet hours, a limit on messages, or the seconds in which an announcement may be taken back.
      </p>
    </>
  )
}

function earliest(instants: readonly (Date | null)[]): Date | null {
  const known = instants.filter((instant) => instant !== null)
  return known.length > 0 ? new Date(Math.min(...known.map((instant) => instant.getTime()))) : null
}
