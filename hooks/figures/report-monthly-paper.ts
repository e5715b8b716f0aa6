import { kpiWords } from '@/domain/figures/kpi-words'
import { KPI_TARGETS } from '@/domain/figures/kpis'
import { MONTH_WORDS } from '@/domain/figures/month-words'
import { figureText, STAFF_FIGURES, type StaffFigure } from '@/domain/figures/staff'
import { STAFF_REPORT_WORDS, spanText } from '@/domain/figures/staff-words'
import { BOOKING_TIMES } from '@/domain/notifications/booking-times'
import { env } from '@/server/env'
import { openPaper, type Paper } from '@/server/pdf/paper'
import type { Reader } from '../bookings/reader'
import type { MonthlyReport } from './report-monthly'
import { communityTables } from './report-monthly-community'
import { moneyTables } from './report-monthly-money'
import { percent, writeTable } from './report-monthly-table'
import { ticketTable } from './report-monthly-tickets'

/** The figures that the paper's table of staff has columns for. */
const STAFF_COLUMNS = [
  ['resolved', 52],
  ['assigned', 46],
  ['completionRate', 62],
  ['onTimeRate', 50],
  ['avgResolutionHours', 58],
  ['avgSatisfaction', 40],
  ['costEfficiency', 46],
  ['load', 60],
] as const satisfies [StaffFigure, number][]

/** Writes the estate's month on A4, in the language of its reader; what the figures mean stands at the end. */
export async function writeMonthly(report: MonthlyReport, reader: Reader): Promise<Paper['stream']> {
  const { language, estateName } = reader
  const words = MONTH_WORDS[language]
  const title = `${words.title}: ${spanText(report.span, language)}`
  const paper = openPaper({
    ...{ title, author: estateName, language, createdAt: report.printedAt },
    footer: `${estateName} · ${title}`,
  })
  const done = write(paper, report, reader, title)
  done.catch((error: unknown) => paper.stream.destroy(error as Error))
  return paper.stream
}

async function write(paper: Paper, report: MonthlyReport, reader: Reader, title: string): Promise<void> {
  const { language, estateName, estateAddress } = reader
  const words = MONTH_WORDS[language]
  const times = BOOKING_TIMES[language]
  paper.small([...new Set([estateName, ...(estateAddress ?? '').split('\n')])].filter(Boolean).join(', '))
  paper.title(title)
  if (report.until < report.span.to)
    paper.paragraph(words.until(times.date(new Date(`${report.until}T00:00:00Z`), 'UTC')))
  paper.small(words.printed(times.moment(report.printedAt, env.timeZone)))
  await promises(paper, report, reader)
  await ticketTable(paper, report, language)
  await staffTable(paper, report, reader)
  await moneyTables(paper, report, language)
  await communityTables(paper, report, language)
  definitions(paper, report, reader)
  paper.finish()
}

async function promises(paper: Paper, { kpis }: MonthlyReport, { language }: Reader): Promise<void> {
  const words = MONTH_WORDS[language]
  if (!kpis) return
  const { figure, value, target, of } = words.promise
  const heads = [figure, value, target, of]
  const rows = kpis.map(({ key, value, n }) => {
    const { label, of } = kpiWords(key, language)
    return [label, percent(value), percent(KPI_TARGETS[key]), `${n} ${of}`]
  })
  await writeTable(paper, {
    ...{ heading: words.promises, note: words.promisesNote, none: words.none },
    ...{ heads, shares: [220, 60, 60, 140], rows },
  })
}

async function staffTable(paper: Paper, { staff }: MonthlyReport, { language }: Reader): Promise<void> {
  const words = MONTH_WORDS[language]
  const { figures, name, hours } = STAFF_REPORT_WORDS[language]
  const rows = staff.map((one) => [
    `${one.name} (${one.employeeId})`,
    ...STAFF_COLUMNS.map(([figure]) => figureText(figure, one.figures[figure], hours)),
  ])
  await writeTable(paper, {
    ...{ heading: words.staff, note: words.staffNote, none: words.none },
    heads: [name, ...STAFF_COLUMNS.map(([figure]) => figures[figure])],
    shares: [120, ...STAFF_COLUMNS.map(([, share]) => share)],
    rows,
  })
}

function definitions(paper: Paper, { kpis }: MonthlyReport, { language }: Reader): void {
  paper.heading(MONTH_WORDS[language].definitions)
  for (const { key } of kpis ?? []) {
    const { label, definition } = kpiWords(key, language)
    paper.small(`${label}: ${definition}`)
  }
  const { figures, definitions } = STAFF_REPORT_WORDS[language]
  for (const figure of Object.keys(STAFF_FIGURES) as StaffFigure[])
    paper.small(`${figures[figure]}: ${definitions[figure]}`)
}
