import type { Payload } from 'payload'
import { WEEKDAY_LABELS, WEEKDAYS } from '@/domain/bookings/words'
import { HEAT_DAYS } from '@/domain/figures/dashboards'
import { env } from '@/server/env'
import type { ReportsByHour } from '@/server/figures/dashboard/reports-by-hour'
import { reportsShown } from '@/web/data/panel-figures'
import { ScrollingTable } from '../ScrollingTable'
import { FigureSection } from './FigureSection'
import { figureListPath, reportedLink, tableLink } from './links'

/** Monday first, as the counts are. */
const DAYS = [...WEEKDAYS.slice(1), WEEKDAYS[0]].map((day) => WEEKDAY_LABELS[day])
/** Shades between none and most; the number in each cell tells the same. */
const SHADES = 5

/** When reports come: by weekday and hour, the darkest where most. */
export async function HeatTable({ payload, now }: { payload: Payload; now: Date }) {
  const reports = await reportsShown(payload, now)
  return (
    <FigureSection
      id="estate-heat"
      title="When reports come"
      lead={
        <>
          Tickets by the weekday and hour at which they were reported, last {HEAT_DAYS} days, n ={' '}
          <a href={reportedLink(reports, env.timeZone)}>{reports.n.toLocaleString('en-IN')}</a>.
        </>
      }
      csv={tableLink('reports-by-hour')}
    >
      {reports.n === 0 && (
        <p>Nothing was reported. Residents report on their phone, you in the list of tickets.</p>
      )}
      {reports.n > 0 && (
        <div className="estate-heat">
          <Counts reports={reports} />
        </div>
      )}
    </FigureSection>
  )
}

function Counts({ reports: { counts } }: { reports: ReportsByHour }) {
  const most = Math.max(1, ...counts.flat())
  const hours = (counts[0] ?? []).map((_, hour) => hour)
  return (
    <ScrollingTable label="Reports by weekday and hour" columns={['', ...hours.map(String)]}>
      {counts.map((ofDay, day) => (
        <tr key={DAYS[day]}>
          <th scope="row">{DAYS[day]?.slice(0, 3)}</th>
          {ofDay.map((n, hour) => (
            <td
              key={`${DAYS[day]} ${hours[hour]}`}
              className={n > 0 ? `estate-heat__${Math.ceil((n / most) * SHADES)}` : undefined}
            >
              {n > 0 && (
                <a
                  href={figureListPath('reported', { day: day + 1, hour })}
                  aria-label={`${DAYS[day]}, ${hour} o’clock: ${n}`}
                >
                  {n}
                </a>
              )}
            </td>
          ))}
        </tr>
      ))}
    </ScrollingTable>
  )
}
