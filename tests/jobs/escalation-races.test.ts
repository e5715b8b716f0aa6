import type { BasePayload } from 'payload'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { escalateTickets } from '@/jobs/tickets/escalate'
import { stored } from '../support/database'
import { anOpenTicket, lookOf, minutesOn, RESOLVE_MINUTES, rungsOf, toldOf } from '../support/escalation-rows'
import { inOtherTransaction } from '../support/overtaking'
import { openEstate } from './support/estate'

let payload: BasePayload
beforeAll(async () => {
  payload = await openEstate()
})
beforeEach(() => stored('update tickets set next_escalation_at = null'))

const OVERDUE = minutesOn(RESOLVE_MINUTES)
const sweep = () => escalateTickets({ payload, now: OVERDUE })

it('a ticket that is being resolved is left to whoever resolves it', async () => {
  const ticket = await anOpenTicket()
  await inOtherTransaction(async (other) => {
    await other.query(
      `update tickets set status = 'resolved', resolved_at = $2, next_escalation_at = null where id = $1`,
      [ticket, OVERDUE],
    )
    expect(await sweep()).toEqual({ changed: 0, failed: 0 })
    await other.query('commit')
  })
  await sweep()
  expect([await rungsOf(ticket), await toldOf(ticket), (await lookOf(ticket)).next]).toEqual([[], [], null])
})

it('whoever changes a ticket at the time of the sweep waits for it or is left alone, and neither undoes the other', async () => {
  const ticket = await anOpenTicket()
  const system = { actor: { kind: 'system', job: 'tests' }, now: OVERDUE }
  const change = () =>
    payload.update({
      collection: 'tickets',
      id: ticket,
      data: { description: 'Still dark.' },
      overrideAccess: true,
      context: system,
    })
  const [swept] = await Promise.all([sweep(), change()])
  expect(swept.failed).toBe(0)
  await sweep()
  expect(await stored('select description from tickets where id = $1', [ticket])).toEqual([
    { description: 'Still dark.' },
  ])
  expect(await rungsOf(ticket)).toEqual(['resolve 75', 'resolve 100'])
  expect(await toldOf(ticket)).toEqual(['ticket.overdue electrician', 'ticket.overdue supervisor'])
})

it('two sweeps at once share the tickets, and each rung is written and told once', async () => {
  const tickets = [await anOpenTicket(), await anOpenTicket(), await anOpenTicket()]
  const runs = await Promise.all([sweep(), sweep()])
  expect(runs.reduce((sum, { changed }) => sum + changed, 0)).toBe(6)
  for (const ticket of tickets) {
    expect(await rungsOf(ticket)).toEqual(['resolve 75', 'resolve 100'])
    expect(await toldOf(ticket)).toHaveLength(2)
  }
})
