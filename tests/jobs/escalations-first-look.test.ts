import type { MigrateUpArgs } from '@payloadcms/db-postgres'
import { expect, it } from 'vitest'
import { runJob } from '@/jobs/run'
import { up } from '@/migrations/20261129_090000_first_look'
import { poolExecutor } from '@/server/database'
import { stored } from '../support/database'
import { anOpenTicket, rungsOf, toldOf } from '../support/escalation-rows'
import { openEstate } from './support/estate'

/** As a ticket stands after an upgrade that found it long overdue: due to be looked at, and never looked at. */
async function anOldTicket(): Promise<string> {
  const ticket = await anOpenTicket()
  await stored(
    `update tickets set next_escalation_at = now(), cycle_started_at = now() - interval '30 days',
       created_at = now() - interval '30 days', acknowledge_due = now() - interval '30 days',
       resolve_due = now() - interval '29 days' where id = $1`,
    [ticket],
  )
  return ticket
}

it('what ran out before an estate escalated anything is written down, and calls nobody', async () => {
  const payload = await openEstate()
  const control = await anOldTicket()
  await runJob(payload, 'escalate-tickets', new Date())
  expect(await toldOf(control), 'without it the secretary is called').toContain('ticket.escalated secretary')
  const ticket = await anOldTicket()
  await up({ db: poolExecutor(payload) } as unknown as MigrateUpArgs)
  await runJob(payload, 'escalate-tickets', new Date())
  expect(await rungsOf(ticket)).toEqual(['resolve 75', 'resolve 100', 'resolve 150', 'resolve 200'])
  expect(await toldOf(ticket)).toEqual([])
})
