import type { BasePayload } from 'payload'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { escalateTickets } from '@/jobs/tickets/escalate'
import { stored } from '../support/database'
import { anOpenTicket, minutesOn, RESOLVE_MINUTES, rungsOf, systemRowsOf } from '../support/escalation-rows'
import { meetBefore, takeLocksAway } from '../support/without-locks'
import { openEstate } from './support/estate'

/** The controls of `escalation-races.test.ts`: the same races without the locks, and without the key. */
let payload: BasePayload
beforeAll(async () => {
  payload = await openEstate()
  takeLocksAway()
})
beforeEach(() => stored('update tickets set next_escalation_at = null'))

const OVERDUE = minutesOn(RESOLVE_MINUTES)
const sweep = () => escalateTickets({ payload, now: OVERDUE })
const WRITING = /insert into ticket_escalations/

it('without its lock, a sweep calls a ticket overdue that has just been resolved', async () => {
  const ticket = await anOpenTicket()
  meetBefore(WRITING, 1, () =>
    stored(`update tickets set status = 'resolved', resolved_at = $2 where id = $1`, [ticket, OVERDUE]),
  )
  await sweep()
  expect(await rungsOf(ticket)).toHaveLength(2)
})

it('the key alone holds two sweeps apart', async () => {
  const ticket = await anOpenTicket()
  meetBefore(WRITING, 2)
  await Promise.all([sweep(), sweep()])
  expect(await rungsOf(ticket)).toEqual(['resolve 75', 'resolve 100'])
  expect(await systemRowsOf(ticket)).toHaveLength(1)
})

it('without lock and key, two sweeps write everything twice', async () => {
  await stored('alter table ticket_escalations drop constraint ticket_escalations_once')
  const ticket = await anOpenTicket()
  meetBefore(WRITING, 2)
  await Promise.all([sweep(), sweep()])
  expect(await rungsOf(ticket)).toHaveLength(4)
  expect(await systemRowsOf(ticket)).toHaveLength(2)
})
