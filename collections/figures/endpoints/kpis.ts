import type { Endpoint, PayloadRequest } from 'payload'
import { kpiWords } from '@/domain/figures/kpi-words'
import { KPI_TARGETS, type Kpi } from '@/domain/figures/kpis'
import { kpisFor } from '@/hooks/figures/kpis'

/** A figure as the API answers it (contract §10). */
export function kpiAnswer({ key, value, n, series }: Kpi) {
  const { label, definition } = kpiWords(key)
  return {
    key,
    label,
    value,
    target: KPI_TARGETS[key],
    n,
    definition,
    series: series.map(({ from, to, value, n }) => ({ from, to, value, n })),
  }
}

export type KpiAnswer = ReturnType<typeof kpiAnswer>

/** `GET /api/kpis?from&to` → `{kpis}`: the six figures over local days, the last 90 unless said, for the committee. */
async function kpis(req: PayloadRequest): Promise<Response> {
  const found = await kpisFor(req, (req.query ?? {}) as Record<string, unknown>)
  return Response.json({ kpis: found.map(kpiAnswer) })
}

export const kpiEndpoints: Endpoint[] = [{ path: '/kpis', method: 'get', handler: kpis }]
