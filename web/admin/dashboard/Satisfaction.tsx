import type { Payload } from 'payload'
import { env } from '@/server/env'
import type { Month } from '@/server/figures/dashboard/months'
import type { MonthsStars } from '@/server/figures/dashboard/satisfaction'
import { monthsShown, starsShown } from '@/web/data/panel-figures'
import { Trend } from '@/web/ui/charts/Trend'
import { ScrollingTable } from '../ScrollingTable'
import { FigureSection } from './FigureSection'
import { starsLink, tableLink } from './links'
import { counted, shortMonth, UNKNOWN } from './words'

/** The best that can be given. */
const STARS_MAX = 5

/** What residents thought of the work, month by month. */
export async function Satisfaction({ payload, now }: { payload: Payload; now: Date }) {
  const months = monthsShown(now)
  const stars = await starsShown(payload, now)
  const span = { start: months[0]?.start ?? now, end: months.at(-1)?.end ?? now }
  const n = stars.reduce((sum, month) => sum + month.n, 0)
  const mean = n === 0 ? null : stars.reduce((sum, month) => sum + (month.mean ?? 0) * month.n, 0) / n
  return (
    <FigureSection
      id="estate-stars"
      title="Satisfaction"
      lead="Stars of 1 to 5, in the month in which residents gave them."
      csv={tableLink('satisfaction', span, env.timeZone)}
    >
      {mean === null && (
        <p>No stars in the last 12 months. Residents give them when they confirm that work is done.</p>
      )}
      {mean !== null && (
        <>
          <p>
            <a href={starsLink(span)}>
              {inStars(mean)} of {STARS_MAX} on average, n = {n.toLocaleString('en-IN')}
            </a>
            .
          </p>
          <StarsTrend stars={stars} />
          <StarsTable months={months} stars={stars} />
        </>
      )}
    </FigureSection>
  )
}

const inStars = (mean: number | null): string => (mean === null ? UNKNOWN : mean.toFixed(1))

function StarsTrend({ stars }: { stars: readonly MonthsStars[] }) {
  return (
    <Trend
      id="estate-stars-trend"
      words={{
        title: 'Mean stars by month',
        description: stars
          .map(({ month, mean, n }) => `${shortMonth(month, true)}: ${inStars(mean)}, n = ${n}`)
          .join('; '),
      }}
      points={stars.map(({ month, mean, n }) => ({
        label: shortMonth(month, true),
        value: mean,
        shown: inStars(mean),
        more: [counted(n, 'rating')],
      }))}
      most={STARS_MAX}
      shownAs={(value) => String(value)}
    />
  )
}

function StarsTable({ months, stars }: { months: readonly Month[]; stars: readonly MonthsStars[] }) {
  return (
    <details className="estate-more">
      <summary>As a table</summary>
      <ScrollingTable label="Stars by month" columns={['Month', 'Stars', 'n']}>
        {stars.map(({ month, mean, n }, index) => (
          <tr key={month}>
            <th scope="row">{shortMonth(month, true)}</th>
            <td>{n > 0 ? <a href={starsLink(months[index] as Month)}>{inStars(mean)}</a> : UNKNOWN}</td>
            <td>{n > 0 ? <a href={starsLink(months[index] as Month)}>{n}</a> : UNKNOWN}</td>
          </tr>
        ))}
      </ScrollingTable>
    </details>
  )
}
