import type { PayloadRequest } from 'payload'
import { has } from '@/domain/actor'
import { periodAsked } from '@/domain/figures/asked'
import type { Kpi } from '@/domain/figures/kpis'
import { localDate } from '@/domain/time'
import { notPermitted } from '@/domain/violations'
import { reading } from '@/server/database'
import { env } from '@/server/env'
import { kpisOf } from '@/server/figures/kpis'
import { nowOf, requireActor } from '../actor'

/**
 * The estate's figures over the period that the committee asks for.
 * @throws RuleViolation 401; 403 for everybody but the committee; 400 for a period that is none.
 */
export async function kpisFor(req: PayloadRequest, asked: { from?: unknown; to?: unknown }): Promise<Kpi[]> {
  const actor = await requireActor(req)
  if (!has(actor, 'committee')) throw notPermitted('These figures are for the committee.')
  const now = nowOf(req)
  const period = periodAsked(asked, localDate(now, env.timeZone))
  return kpisOf(await reading(req), { period, now, zone: env.timeZone })
}
