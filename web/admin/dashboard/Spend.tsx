import type { Payload } from 'payload'
import { env } from '@/server/env'
import type { CostLine } from '@/server/figures/dashboard/costs'
import type { Month } from '@/server/figures/dashboard/months'
import { costsShown, monthsShown } from '@/web/data/panel-figures'
import { Bars } from '@/web/ui/charts/Bars'
import { ScrollingTable } from '../ScrollingTable'
import { FigureSection } from './FigureSection'
import { costsLink, estimatedLink, otherCostsLink, tableLink } from './links'
import { SpendMonths } from './SpendMonths'
import { ofEstimate, type Spent, spentByCategory, spentIn } from './spend'
import { axisRupees, counted, percent, shortMonth, shortRupees, UNKNOWN } from './words'

/** Categories named one by one; the others are together in the last line. */
const CATEGORIES_SHOWN = 8

/** What work has cost against what it was to cost: by month as bars, by category as a table. */
export async function Spend({ payload, now }: { payload: Payload; now: Date }) {
  const months = monthsShown(now)
  const lines = await costsShown(payload, now)
  const span = { start: months[0]?.start ?? now, end: months.at(-1)?.end ?? now }
  return (
    <FigureSection
      id="estate-spend"
      title="Spend against estimate"
      lead="Tickets with a cost, in the month in which their work was done. The bars hold only what was estimated, so that the two can be compared."
      csv={tableLink('spend', span, env.timeZone)}
    >
      {lines.length === 0 && (
        <p>
          Nothing was spent in the last 12 months. Costs are entered on a ticket, by whoever does the work or
          in the panel.
        </p>
      )}
      {lines.length > 0 && (
        <>
          <SpendBars months={months} lines={lines} />
          <SpendMonths months={months} lines={lines} />
          <SpendTable months={months} lines={lines} span={span} />
        </>
      )}
    </FigureSection>
  )
}

interface PartProps {
  months: readonly Month[]
  lines: readonly CostLine[]
}

function SpendBars({ months, lines }: PartProps) {
  const perMonth = months.map(({ month }) => spentIn(lines.filter((line) => line.month === month)))
  const series = (name: string, amountOf: (spent: Spent) => number) => ({
    name,
    values: perMonth.map(amountOf),
    shown: perMonth.map((spent) => shortRupees(amountOf(spent))),
  })
  return (
    <Bars
      id="estate-spend-bars"
      words={{
        title: 'Estimated and spent, by month',
        description: perMonth
          .map(
            (spent, index) =>
              `${shortMonth(months[index]?.month ?? '', true)}: estimated ${shortRupees(spent.estimatedPaise)}, spent ${shortRupees(spent.spentOfEstimatedPaise)}, n = ${spent.estimatedN}`,
          )
          .join('; '),
      }}
      labels={months.map(({ month }) => shortMonth(month, true))}
      series={[
        series('Estimated', ({ estimatedPaise }) => estimatedPaise),
        series('Spent on it', ({ spentOfEstimatedPaise }) => spentOfEstimatedPaise),
      ]}
      shownAs={axisRupees}
    />
  )
}

function SpendTable({ months, lines, span }: PartProps & { span: { start: Date; end: Date } }) {
  const present = months.at(-1) as Month
  const thisMonth = (categoryId?: string) =>
    spentIn(
      lines.filter((line) => line.month === present.month && (!categoryId || line.categoryId === categoryId)),
    )
  const categories = spentByCategory(lines)
  const rest = categories.slice(CATEGORIES_SHOWN)
  const own = categories.slice(0, CATEGORIES_SHOWN).map(({ categoryId }) => categoryId)
  const others = spentIn(
    lines.filter((line) => line.month === present.month && !own.includes(line.categoryId)),
  )
  return (
    <ScrollingTable
      label="Spend by category"
      columns={['Category', 'This month', '12 months', 'Of the estimate']}
    >
      {categories.slice(0, CATEGORIES_SHOWN).map(({ categoryId, category, ...spent }) => (
        <tr key={categoryId}>
          <th scope="row" className="estate-table__title">
            {category}
          </th>
          <Amount spent={thisMonth(categoryId)} href={costsLink(present, categoryId)} />
          <Amount spent={spent} href={costsLink(span, categoryId)} />
          <Ratio spent={spent} href={estimatedLink(span, { categoryId })} />
        </tr>
      ))}
      {rest.length > 0 && (
        <tr>
          <th scope="row">{counted(rest.length, 'other category', 'other categories')}</th>
          <Amount spent={others} href={otherCostsLink(present, own)} />
          <Amount spent={spentIn(rest)} href={otherCostsLink(span, own)} />
          <Ratio spent={spentIn(rest)} href={estimatedLink(span, { but: own })} />
        </tr>
      )}
      <tr className="estate-total">
        <th scope="row">Together</th>
        <Amount spent={thisMonth()} href={costsLink(present)} />
        <Amount spent={spentIn(lines)} href={costsLink(span)} />
        <Ratio spent={spentIn(lines)} href={estimatedLink(span)} />
      </tr>
    </ScrollingTable>
  )
}

/** An amount with its tickets behind it. */
export function Amount({ spent, href }: { spent: Pick<Spent, 'n' | 'spentPaise'>; href: string }) {
  if (spent.n === 0) return <td className="estate-quiet">{UNKNOWN}</td>
  return (
    <td className="estate-amount">
      <a href={href}>
        {shortRupees(spent.spentPaise)}{' '}
        <span className="estate-quiet">n = {spent.n.toLocaleString('en-IN')}</span>
      </a>
    </td>
  )
}

/** What was estimated came to so much of it, over the tickets behind the link. */
function Ratio({ spent, href }: { spent: Spent; href: string }) {
  if (spent.estimatedN === 0) return <td className="estate-quiet">{UNKNOWN}</td>
  return (
    <td className="estate-amount">
      <a href={href}>
        {percent(ofEstimate(spent))}{' '}
        <span className="estate-quiet">n = {spent.estimatedN.toLocaleString('en-IN')}</span>
      </a>
    </td>
  )
}
