import type { UIFieldServerProps } from 'payload'
import {
  COMPACT_FIGURES,
  figureText,
  STAFF_FIGURES,
  type StaffFigure,
  TREND_PERIODS,
} from '@/domain/figures/staff'
import { figuresReadBy } from '@/domain/figures/staff-access'
import { STAFF_REPORT_WORDS } from '@/domain/figures/staff-words'
import { reading } from '@/server/database'
import { type StoredReport, trendOf } from '@/server/figures/staff-stored'
import { panelActor, panelRequest } from '@/web/data/panel-request'
import { Sparkline } from '@/web/ui/charts/Sparkline'
import { whereOf } from '../conditions'
import { listPath } from '../paths'
import { ScrollingTable } from '../ScrollingTable'

const { figures: LABELS } = STAFF_REPORT_WORDS.en
const COLUMNS = ['Figure', 'Last week', `Last ${TREND_PERIODS} weeks`]

/** How it went with a member of staff, week by week, on their page; for those who read such figures. */
export async function StaffTrend({ id, payload }: UIFieldServerProps) {
  const seen = figuresReadBy(await panelActor(payload))
  if (!id || !(seen === 'all' || seen.includes(String(id)))) return null
  const database = await reading(await panelRequest(payload))
  const trend = await trendOf(database, String(id), 'weekly', TREND_PERIODS)
  const all = listPath('staff-reports', whereOf([{ staff: { equals: String(id) } }]))
  return (
    <section className="field-type estate-section" aria-labelledby="estate-trend">
      <h3 id="estate-trend">How the work went</h3>
      {trend.length === 0 && <p className="estate-quiet">No weekly reports yet: they are made on Mondays.</p>}
      {trend.length > 0 && (
        <ScrollingTable label="How the work went" columns={COLUMNS}>
          {COMPACT_FIGURES.map((figure) => (
            <TrendRow key={figure} figure={figure} trend={trend} />
          ))}
        </ScrollingTable>
      )}
      <a href={all}>All reports</a>
    </section>
  )
}

function TrendRow({ figure, trend }: { figure: StaffFigure; trend: readonly StoredReport[] }) {
  const values = trend.map(({ figures }) => figures[figure])
  const told = values.map((value) => figureText(figure, value)).join(', ')
  return (
    <tr>
      <td>{LABELS[figure]}</td>
      <td>{figureText(figure, values.at(-1))}</td>
      <td>
        <Sparkline
          label={`${LABELS[figure]}, week by week: ${told}`}
          values={values}
          most={STAFF_FIGURES[figure].unit === 'share' ? 1 : undefined}
        />
      </td>
    </tr>
  )
}
