import { Readable } from 'node:stream'
import type { Endpoint, PayloadRequest } from 'payload'
import { readerOf } from '@/hooks/bookings/reader'
import { generateReports } from '@/hooks/figures/report-generation'
import { monthlyReport } from '@/hooks/figures/report-monthly'
import { writeMonthly } from '@/hooks/figures/report-monthly-paper'
import type { StoredReport } from '@/server/figures/staff-stored'

/** `POST /api/reports/generate {period, at?}`: the reports of the latest period that was over, made if they are not there. */
async function generate(req: PayloadRequest): Promise<Response> {
  const body = (await req.json?.().catch(() => null)) as unknown
  const asked = body && typeof body === 'object' ? (body as Record<string, unknown>) : {}
  const { span, stored, reports } = await generateReports(req, asked)
  return Response.json({ ...span, stored, docs: reports.map(docOf) })
}

/** A report as it is answered: like a document of `staff-reports` at depth 1, with the figures of the period before. */
function docOf({ id, staffId, employeeId, name, role, span, figures, before }: StoredReport) {
  return { id, staff: { id: staffId, employeeId, name, staffRole: role }, ...span, figures, before }
}

/** `GET /api/reports/monthly.pdf?month=YYYY-MM&language=en|hi`: the estate's month on paper, with what each figure means. */
async function monthly(req: PayloadRequest): Promise<Response> {
  const report = await monthlyReport(req, (req.query as Record<string, unknown> | undefined)?.month)
  const document = await writeMonthly(report, await readerOf(req))
  return new Response(Readable.toWeb(document as unknown as Readable) as ReadableStream, {
    headers: {
      'Cache-Control': 'private, no-store',
      'Content-Type': 'application/pdf',
      'Content-Disposition': `inline; filename="estate-${report.month}.pdf"`,
      'X-Content-Type-Options': 'nosniff',
    },
  })
}

/** Reports of the estate: beside those that residents make of each other, under the address that the contract's words give. */
export const figureReportEndpoints: Endpoint[] = [
  { path: '/generate', method: 'post', handler: generate },
  { path: '/monthly.pdf', method: 'get', handler: monthly },
]
