import { WEEKDAY_LABELS, WEEKDAYS } from '@/domain/bookings/words'
import { HEAT_DAYS, type UseOfHours } from '@/web/data/panel-bookings/use-of-hours'
import { ScrollingTable } from '../ScrollingTable'

/** Monday first, as the calendar above; the figures begin with Sunday. */
const DAYS = [...WEEKDAYS.slice(1), WEEKDAYS[0]].map(
  (day) => [WEEKDAY_LABELS[day], WEEKDAYS.indexOf(day)] as const,
)
/** Shades between unused and full; the number in each cell tells the same. */
const SHADES = 5

/** How much of each hour of the week was taken, a table a facility. */
export function HeatMaps({ uses }: { uses: UseOfHours[] }) {
  return (
    <section className="estate-section" aria-labelledby="estate-use">
      <h2 id="estate-use">Use over the last {HEAT_DAYS} days</h2>
      <p className="estate-quiet">
        Percent of the time that was taken, by weekday and hour; of a shared facility, of its places. A dash
        where it is never open.
      </p>
      {uses.map((use, index) => (
        <details key={use.facilityId} className="estate-heat" open={index === 0}>
          <summary>
            {use.facility}: {use.share === null ? 'never open' : `${percent(use.share)} % of its hours`}
          </summary>
          <HeatTable use={use} />
        </details>
      ))}
    </section>
  )
}

function HeatTable({ use }: { use: UseOfHours }) {
  const hours = usedHours(use)
  return (
    <ScrollingTable
      label={`Use of ${use.facility} in percent`}
      columns={['Hour', ...hours.map((hour) => String(hour))]}
    >
      {DAYS.map(([label, day]) => (
        <tr key={label}>
          <th scope="row">{label}</th>
          {hours.map((hour) => {
            const share = use.shares[day]?.[hour] ?? null
            return share === null ? (
              <td key={hour} className="estate-quiet">
                –
              </td>
            ) : (
              <td key={hour} className={`estate-heat__${Math.ceil(share * SHADES)}`}>
                {percent(share)}
              </td>
            )
          })}
        </tr>
      ))}
    </ScrollingTable>
  )
}

/** The hours at which it is open on any day, from the first to the last. */
function usedHours({ shares }: UseOfHours): number[] {
  const open = shares.flatMap((hours) => hours.flatMap((share, hour) => (share === null ? [] : [hour])))
  if (open.length === 0) return []
  const first = Math.min(...open)
  return Array.from({ length: Math.max(...open) - first + 1 }, (_, index) => first + index)
}

const percent = (share: number): number => Math.round(share * 100)
