import { weeksTo } from '@/domain/figures/spans'
import { type ShownKpi, suppress } from '@/domain/figures/suppress'
import { type LocalDate, localDate, MINUTE_MS } from '@/domain/time'
import { nowOf } from '@/hooks/actor'
import { onPool } from '@/server/database'
import { env } from '@/server/env'
import { kpisOf } from '@/server/figures/kpis'
import { remembered } from '../panel-bookings/remembered'
import type { Viewer } from '../viewer'

/** How old the residents' figures may be. */
const FRESH_MS = 5 * MINUTE_MS

/** The estate's figures as everybody who is signed in may see them. */
export interface SharedFigures {
  kpis: ShownKpi[]
  from: LocalDate
  to: LocalDate
  /** When they were counted. */
  at: Date
}

const kept = remembered<SharedFigures>(FRESH_MS)

/** The figures over the twelve weeks up to today, counted once for all who look within some minutes. */
export function sharedFigures({ payload, req }: Viewer): Promise<SharedFigures> {
  const now = nowOf(req)
  const to = localDate(now, env.timeZone)
  return kept(payload, to, now, async () => {
    const from = weeksTo(to)[0]?.from ?? to
    const kpis = await kpisOf(onPool(payload), { period: { from, to }, now, zone: env.timeZone })
    return { kpis: kpis.map(suppress), from, to, at: now }
  })
}
