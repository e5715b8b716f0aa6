import type { CostLine } from '@/server/figures/dashboard/costs'
import type { Month } from '@/server/figures/dashboard/months'
import { ScrollingTable } from '../ScrollingTable'
import { estimatedLink } from './links'
import { spentIn } from './spend'
import { shortMonth, shortRupees, UNKNOWN } from './words'

interface Props {
  months: readonly Month[]
  lines: readonly CostLine[]
}

/** What the bars of estimates draw, each amount with its tickets behind it. */
export function SpendMonths({ months, lines }: Props) {
  return (
    <details className="estate-more">
      <summary>As a table</summary>
      <ScrollingTable
        label="Estimated and spent, by month"
        columns={['Month', 'Estimated', 'Spent on it', 'n']}
      >
        {months.map((month) => {
          const spent = spentIn(lines.filter((line) => line.month === month.month))
          const linked = (shown: string) =>
            spent.estimatedN > 0 ? <a href={estimatedLink(month)}>{shown}</a> : UNKNOWN
          return (
            <tr key={month.month}>
              <th scope="row">{shortMonth(month.month, true)}</th>
              <td className="estate-amount">{linked(shortRupees(spent.estimatedPaise))}</td>
              <td className="estate-amount">{linked(shortRupees(spent.spentOfEstimatedPaise))}</td>
              <td>{linked(spent.estimatedN.toLocaleString('en-IN'))}</td>
            </tr>
          )
        })}
      </ScrollingTable>
    </details>
  )
}
