import { CHANNELS, type DeliveryChannel, type DeliveryStatus } from '@/domain/notifications'
import { BOARD_DAYS, type DayCount } from '@/web/data/deliveries-board'
import { ScrollingTable } from '../ScrollingTable'
import { CHANNEL_LABELS, DELIVERY_LABELS } from './words'

const STATUSES: DeliveryStatus[] = ['sent', 'delivered', 'failed', 'unknown', 'suppressed', 'queued']

/** The day is a date already: no zone moves it any more. */
const DAY_WORDS = new Intl.DateTimeFormat('en-IN', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  timeZone: 'UTC',
})

/** The last fortnight, a table a channel: what became of what was written on each day. */
export function DayTable({ days }: { days: DayCount[] }) {
  const channels = CHANNELS.filter((channel) => days.some((count) => count.channel === channel))
  return (
    <section className="estate-section" aria-labelledby="estate-days">
      <h2 id="estate-days">The last {BOARD_DAYS} days</h2>
      {channels.length === 0 && <p>Nothing was to be sent.</p>}
      {channels.map((channel) => (
        <Channel key={channel} channel={channel} counts={days.filter((count) => count.channel === channel)} />
      ))}
    </section>
  )
}

function Channel({ channel, counts }: { channel: DeliveryChannel; counts: DayCount[] }) {
  const days = [...new Set(counts.map(({ day }) => day))]
  const countOf = (day: string, status: DeliveryStatus) =>
    counts
      .filter((count) => count.day === day && shownAs(count.status) === status)
      .reduce((sum, { count }) => sum + count, 0)
  return (
    <>
      <h3>{CHANNEL_LABELS[channel]}</h3>
      <ScrollingTable
        label={`${CHANNEL_LABELS[channel]} by day`}
        columns={['Day', ...STATUSES.map((status) => DELIVERY_LABELS[status])]}
      >
        {days.map((day) => (
          <tr key={day}>
            <th scope="row">{DAY_WORDS.format(new Date(day))}</th>
            {STATUSES.map((status) => (
              <td key={status}>{countOf(day, status) || <span className="estate-quiet">–</span>}</td>
            ))}
          </tr>
        ))}
      </ScrollingTable>
    </>
  )
}

/** What is under way counts as waiting. */
function shownAs(status: DeliveryStatus): DeliveryStatus {
  return status === 'sending' ? 'queued' : status
}
