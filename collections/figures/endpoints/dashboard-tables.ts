import type { Endpoint, PayloadRequest } from 'payload'
import { csvLine } from '@/domain/csv'
import { dashboardsOf } from '@/domain/figures/dashboards'
import { notPermitted } from '@/domain/violations'
import { nowOf, requireActor } from '@/hooks/actor'
import { figureSpan } from '@/hooks/figures/figure-span'
import { reading } from '@/server/database'
import { env } from '@/server/env'
import { FIGURE_TABLES, type FigureTable } from '@/server/figures/dashboard/tables'

/** `GET /api/figures/<name>.csv?from&to`: a table of a dashboard as a file, for who sees that dashboard. */
const exportTable =
  (table: FigureTable) =>
  async (req: PayloadRequest): Promise<Response> => {
    const seen = dashboardsOf(await requireActor(req))
    if (!table.dashboards.some((dashboard) => seen.includes(dashboard)))
      throw notPermitted('These figures are for others.')
    const now = nowOf(req)
    const span = figureSpan(req.query, table.usual, now, env.timeZone)
    const rows = await table.rows({ database: await reading(req), ...span, now, zone: env.timeZone })
    return new Response(`\uFEFF${[table.columns, ...rows].map(csvLine).join('')}`, {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="${table.name}.csv"`,
        'cache-control': 'no-store',
      },
    })
  }

/** Beside the collections, at the root of the interface. */
export const dashboardTableEndpoints: Endpoint[] = FIGURE_TABLES.map((table) => ({
  path: `/figures/${table.name}.csv`,
  method: 'get',
  handler: exportTable(table),
}))
