import { formatInstant } from '@/domain/time'
import { env } from '@/server/env'
import type { Strikes } from '@/web/data/panel-bookings/queues'
import { documentPath } from '../paths'
import { ScrollingTable } from '../ScrollingTable'

/** Flats whose people did not come to what they had booked. */
export function StrikeList({ strikes, days }: { strikes: Strikes[]; days: number }) {
  return (
    <section className="estate-section" aria-labelledby="estate-strikes">
      <h2 id="estate-strikes">Did not come, last {days} days</h2>
      {strikes.length === 0 && <p>Everybody came to what they had booked.</p>}
      {strikes.length > 0 && (
        <ScrollingTable label="Did not come, by flat" columns={['Flat', 'Strikes', 'Latest', 'When']}>
          {strikes.map((line) => (
            <tr key={line.flat}>
              <th scope="row">{line.flat}</th>
              <td>{line.count}</td>
              <td>
                <a href={documentPath('bookings', line.id)}>{line.number}</a>
              </td>
              <td>{formatInstant(line.lastAt, env.timeZone)}</td>
            </tr>
          ))}
        </ScrollingTable>
      )}
    </section>
  )
}
