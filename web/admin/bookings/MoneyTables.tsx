import { formatPaise } from '@/domain/money'
import { type DepositsHeld, type MonthsRevenue, REVENUE_MONTHS } from '@/web/data/panel-bookings/money'
import { ScrollingTable } from '../ScrollingTable'
import { monthInWords } from './spans'

const total = (lines: readonly { paise: number }[]): number =>
  lines.reduce((sum, { paise }) => sum + paise, 0)

/** What the estate holds and owes to whoever paid it. */
export function DepositTable({ deposits }: { deposits: DepositsHeld[] }) {
  return (
    <section className="estate-section" aria-labelledby="estate-deposits">
      <h2 id="estate-deposits">Deposits held</h2>
      {deposits.length === 0 && <p>The estate holds nobody’s deposit.</p>}
      {deposits.length > 0 && (
        <ScrollingTable label="Deposits held" columns={['Facility', 'Bookings', 'Held']}>
          {deposits.map((line) => (
            <tr key={line.facility}>
              <th scope="row">{line.facility}</th>
              <td>{line.count}</td>
              <td className="estate-amount">{formatPaise(line.paise)}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">Together</th>
            <td>{deposits.reduce((sum, { count }) => sum + count, 0)}</td>
            <td className="estate-amount">
              <strong>{formatPaise(total(deposits))}</strong>
            </td>
          </tr>
        </ScrollingTable>
      )}
      <p className="estate-quiet">A liability: it goes back after each booking.</p>
    </section>
  )
}

/** Fees that were paid and stay, by the month of the use. */
export function RevenueTable({ revenue }: { revenue: MonthsRevenue[] }) {
  const months = [...new Set(revenue.map(({ month }) => month))]
  const facilities = [...new Set(revenue.map(({ facility }) => facility))].sort()
  const of = (month: string, facility: string) =>
    revenue.find((line) => line.month === month && line.facility === facility)
  return (
    <section className="estate-section" aria-labelledby="estate-revenue">
      <h2 id="estate-revenue">Revenue, last {REVENUE_MONTHS} months</h2>
      {months.length === 0 && <p>No fees have been paid.</p>}
      {months.length > 0 && (
        <ScrollingTable label="Revenue by month and facility" columns={['Month', 'Together', ...facilities]}>
          {months.map((month) => (
            <tr key={month}>
              <th scope="row">{monthInWords(month)}</th>
              <td className="estate-amount">
                <strong>{formatPaise(total(revenue.filter((line) => line.month === month)))}</strong>
              </td>
              {facilities.map((facility) => (
                <td key={facility} className="estate-amount">
                  {amountOf(of(month, facility))}
                </td>
              ))}
            </tr>
          ))}
        </ScrollingTable>
      )}
      <p className="estate-quiet">
        Fees paid less what went back, by the month of the use. Deposits are none of it.
      </p>
    </section>
  )
}

const amountOf = (line: MonthsRevenue | undefined) =>
  line ? formatPaise(line.paise) : <span className="estate-quiet">–</span>
