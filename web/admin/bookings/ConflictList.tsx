import type { Conflict } from '@/web/data/panel-bookings/conflicts'
import { documentPath } from '../paths'
import { ScrollingTable } from '../ScrollingTable'
import { BookingTag } from './BookingTag'
import { Span } from './Span'
import { CONFLICT_LABELS } from './words'

/** Coming bookings that cannot take place as they stand. There should be none. */
export function ConflictList({ conflicts }: { conflicts: readonly Conflict[] }) {
  return (
    <section className="estate-section" aria-labelledby="estate-conflicts">
      <h2 id="estate-conflicts">Conflicts</h2>
      {conflicts.length === 0 && (
        <p>None: every coming booking has its time, its places and its opening hours.</p>
      )}
      {conflicts.length > 0 && (
        <>
          <p className="estate-warning">
            These cannot take place as they stand. Move or cancel them, or change the facility’s terms.
          </p>
          <ScrollingTable
            label="Conflicts"
            columns={['Booking', 'What is wrong', 'Facility', 'When', 'Who', 'Status']}
            isStacked
          >
            {conflicts.map((conflict) => (
              <tr key={`${conflict.why}-${conflict.id}-${conflict.with}`}>
                <td>
                  <a href={documentPath('bookings', conflict.id)}>{conflict.number}</a>
                </td>
                <td className="estate-table__title">
                  {CONFLICT_LABELS[conflict.why]}
                  {conflict.with && `: ${conflict.with}`}
                </td>
                <td>{conflict.facility}</td>
                <td>
                  <Span {...conflict} />
                </td>
                <td>
                  {conflict.flat} {conflict.resident}
                </td>
                <td>
                  <BookingTag status={conflict.status} />
                </td>
              </tr>
            ))}
          </ScrollingTable>
        </>
      )}
    </section>
  )
}
