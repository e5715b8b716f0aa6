import type { Payload } from 'payload'
import { env } from '@/server/env'
import type { CostLine } from '@/server/figures/dashboard/costs'
import type { Month } from '@/server/figures/dashboard/months'
import { costsShown, monthsShown } from '@/web/data/panel-figures'
import { ScrollingTable } from '../ScrollingTable'
import { FigureSection } from './FigureSection'
import { costsLink, tableLink } from './links'
import { Amount } from './Spend'
import { StackedBars } from './StackedBars'
import { spentByCategory, spentIn } from './spend'
import { axisRupees, shortMonth, shortRupees, UNKNOWN } from './words'

/** Categories with a layer of their own; the others are the topmost together. */
const LAYERS = 4

/** What work has cost, by category and month: bars of layers, and every amount in a table. */
export async function Costs({ payload, now }: { payload: Payload; now: Date }) {
  const months = monthsShown(now)
  const lines = await costsShown(payload, now)
  const span = { start: months[0]?.start ?? now, end: months.at(-1)?.end ?? now }
  const { n } = spentIn(lines)
  return (
    <FigureSection
      id="estate-costs"
      title="Cost by category and month"
      lead={
        <>
          Tickets with a cost, in the month in which their work was done, n ={' '}
          <a href={costsLink(span)}>{n.toLocaleString('en-IN')}</a>.
        </>
      }
      csv={tableLink('spend', span, env.timeZone)}
    >
      {n === 0 && <p>Nothing was spent in the last 12 months. Costs are entered on a ticket.</p>}
      {n > 0 && (
        <>
          <CostLayers months={months} lines={lines} />
          <CostTable months={months} lines={lines} span={span} />
        </>
      )}
    </FigureSection>
  )
}

interface PartProps {
  months: readonly Month[]
  lines: readonly CostLine[]
}

function CostLayers({ months, lines }: PartProps) {
  const own = spentByCategory(lines).slice(0, LAYERS)
  const isOwn = (line: CostLine) => own.some(({ categoryId }) => categoryId === line.categoryId)
  const layer = (name: string, isIn: (line: CostLine) => boolean) => {
    const values = months.map(
      ({ month }) => spentIn(lines.filter((line) => line.month === month && isIn(line))).spentPaise,
    )
    return { name, values, shown: values.map(shortRupees) }
  }
  const layers = [
    ...own.map(({ categoryId, category }) => layer(category, (line) => line.categoryId === categoryId)),
    ...(lines.some((line) => !isOwn(line)) ? [layer('Others', (line) => !isOwn(line))] : []),
  ]
  const ofMonth = ({ month }: Month) =>
    shortRupees(spentIn(lines.filter((line) => line.month === month)).spentPaise)
  return (
    <StackedBars
      id="estate-cost-layers"
      words={{
        title: 'Cost by category and month',
        description: months.map((month) => `${shortMonth(month.month, true)}: ${ofMonth(month)}`).join('; '),
      }}
      labels={months.map(({ month }) => shortMonth(month, true))}
      layers={layers}
      shownAs={axisRupees}
    />
  )
}

function CostTable({ months, lines, span }: PartProps & { span: { start: Date; end: Date } }) {
  const newest = [...months].reverse()
  const of = (month: Month, categoryId?: string) =>
    spentIn(
      lines.filter((line) => line.month === month.month && (!categoryId || line.categoryId === categoryId)),
    )
  return (
    <ScrollingTable
      label="Cost by category and month"
      columns={['Category', '12 months', ...newest.map(({ month }) => shortMonth(month, true))]}
    >
      {spentByCategory(lines).map(({ categoryId, category, ...spent }) => (
        <tr key={categoryId}>
          <th scope="row">{category}</th>
          <Amount spent={spent} href={costsLink(span, categoryId)} />
          {newest.map((month) => (
            <Plain
              key={month.month}
              paise={of(month, categoryId).spentPaise}
              href={costsLink(month, categoryId)}
            />
          ))}
        </tr>
      ))}
      <tr className="estate-total">
        <th scope="row">Together</th>
        <Amount spent={spentIn(lines)} href={costsLink(span)} />
        {newest.map((month) => (
          <Plain key={month.month} paise={of(month).spentPaise} href={costsLink(month)} />
        ))}
      </tr>
    </ScrollingTable>
  )
}

function Plain({ paise, href }: { paise: number; href: string }) {
  if (paise === 0) return <td className="estate-quiet">{UNKNOWN}</td>
  return (
    <td className="estate-amount">
      <a href={href}>{shortRupees(paise)}</a>
    </td>
  )
}
