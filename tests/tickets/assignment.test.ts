import { beforeEach, describe, expect, test } from 'vitest'
import { stored } from '../support/database'
import { type Answer, useEstate } from '../support/estate'
import {
  anAcknowledgedTicket,
  anAssignedTicket,
  aStartedTicket,
  aSubmittedTicket,
  days,
  moved,
} from '../support/factories'
import type { PersonName } from '../support/people'
import { staffIdOf } from '../support/register'

const estate = useEstate()
const patch = (id: string, as: PersonName, body: object): Promise<Answer> =>
  estate.call('PATCH', `/api/tickets/${id}`, { as, body })

/** Gives somebody so many open tickets, past every rule. */
async function load(person: PersonName, count: number): Promise<void> {
  const { id } = await aSubmittedTicket(estate)
  await stored(
    `insert into tickets (number, title, description, category_id, scope, status, priority, assigned_to_id,
       cycle_started_at, acknowledge_due, resolve_due)
     select 'LOAD-' || gen_random_uuid(), title, description, category_id, scope, 'assigned', priority, $2,
       now(), now(), now() from tickets, generate_series(1, $3) where id = $1`,
    [id, await staffIdOf(person), count],
  )
}

/** Everybody starts the day with nothing to do. */
beforeEach(async () => {
  await stored(`update tickets set status = 'cancelled', held_from = null`)
})

describe('the cap of ten', () => {
  test('refuses the eleventh ticket, unless it is overridden with a note', async () => {
    await load('plumber', 10)
    const { id } = await aSubmittedTicket(estate)
    const assignedTo = await staffIdOf('plumber')
    expect(await patch(id, 'supervisor', { assignedTo })).toMatchObject({
      status: 409,
      body: { errors: [{ code: 'staff_at_capacity', details: { reason: 'other_person' } }] },
    })
    expect(await patch(id, 'supervisor', { assignedTo, override: true })).toMatchObject({
      status: 422,
      body: { errors: [{ code: 'reason_required' }] },
    })
    expect(await stored('select status from tickets where id = $1', [id])).toEqual([{ status: 'submitted' }])
    const given = await patch(id, 'supervisor', { assignedTo, override: true, note: 'Nobody else can' })
    expect(given.body.doc.status).toBe('assigned')
  })

  test('counts taking, and neither holds nor resuming', async () => {
    await load('plumber', 9)
    const held = await aStartedTicket(estate)
    const heldUntil = new Date(Date.now() + days(2) * 1000).toISOString()
    await moved(estate, held.id, 'plumber', { status: 'on_hold', holdReason: 'Rain', heldUntil })
    const { id } = await anAcknowledgedTicket(estate)
    await moved(estate, id, 'plumber', { status: 'in_progress' })
    const next = await anAcknowledgedTicket(estate)
    const [own] = (await patch(next.id, 'plumber', { status: 'in_progress' })).body.errors
    expect(own.code).toBe('staff_at_capacity')
    expect(own.details).toBeUndefined()
    expect(await moved(estate, held.id, 'plumber', { status: 'in_progress' })).toMatchObject({
      status: 'in_progress',
    })
  })

  test('lets an emergency pass', async () => {
    await load('plumber', 10)
    const ticket = await aSubmittedTicket(estate, {
      category: 'Gas Leak',
      fields: { requestedPriority: 'emergency' },
    })
    expect(ticket).toMatchObject({ status: 'assigned', assignedTo: await staffIdOf('plumber') })
  })
})

describe('who gets it', () => {
  test('staff who do not do this work are refused', async () => {
    const { id } = await aSubmittedTicket(estate)
    const refused = await patch(id, 'supervisor', { assignedTo: await staffIdOf('gardener') })
    expect(refused).toMatchObject({ status: 422, body: { errors: [{ code: 'staff_not_suitable' }] } })
  })

  test('staff who have left are refused, and nobody at all as well', async () => {
    const { id } = await aSubmittedTicket(estate, { category: 'Electrical' })
    await stored('update staff set is_active = false where id = $1', [await staffIdOf('electrician2')])
    const gone = await patch(id, 'supervisor', { assignedTo: await staffIdOf('electrician2') })
    await stored('update staff set is_active = true where id = $1', [await staffIdOf('electrician2')])
    expect(gone.body.errors[0].code).toBe('staff_not_suitable')
    expect((await patch(id, 'supervisor', { status: 'assigned' })).body.errors[0].code).toBe(
      'assignee_required',
    )
  })

  test('an assignee who does not exist is malformed input', async () => {
    const { id } = await aSubmittedTicket(estate)
    const refused = await patch(id, 'supervisor', { assignedTo: '11111111-1111-4111-8111-111111111111' })
    expect(refused).toMatchObject({
      status: 400,
      body: { errors: [{ code: 'invalid', field: 'assignedTo' }] },
    })
  })

  test('another assignee takes over from assigned and from in progress', async () => {
    const { id } = await anAssignedTicket(estate, { category: 'Electrical', to: 'electrician' })
    const other = await staffIdOf('electrician2')
    expect(await moved(estate, id, 'supervisor', { assignedTo: other })).toMatchObject({
      status: 'assigned',
      assignedTo: other,
    })
    await moved(estate, id, 'electrician2', { status: 'in_progress' })
    const back = await moved(estate, id, 'supervisor', { assignedTo: await staffIdOf('electrician') })
    expect(back).toMatchObject({ status: 'assigned', assignedTo: await staffIdOf('electrician') })
  })

  test('the trade takes an acknowledged ticket and becomes its assignee', async () => {
    const { id } = await anAcknowledgedTicket(estate)
    const taken = await moved(estate, id, 'plumber', { status: 'in_progress' })
    expect(taken).toMatchObject({ status: 'in_progress', assignedTo: await staffIdOf('plumber') })
    expect(taken.assignedAt).toBe(taken.startedAt)
  })

  test('the committee and another trade cannot take work', async () => {
    const { id } = await anAcknowledgedTicket(estate)
    expect((await patch(id, 'secretary', { status: 'in_progress' })).status).toBe(403)
    expect((await patch(id, 'gardener', { status: 'in_progress' })).status).toBe(404)
    expect((await patch(id, 'admin', { status: 'in_progress' })).status).toBe(403)
  })
})

describe('an emergency', () => {
  test('goes at once to the least loaded suited person on call', async () => {
    const ticket = await aSubmittedTicket(estate, {
      category: 'Gas Leak',
      fields: { requestedPriority: 'emergency' },
    })
    expect(ticket).toMatchObject({
      status: 'assigned',
      priority: 'emergency',
      assignedTo: await staffIdOf('plumber'),
      assignedBy: null,
    })
    const rows = await stored(
      'select status_to from ticket_updates where ticket_id = $1 order by created_at',
      [ticket.id],
    )
    expect(rows.map((row) => row.status_to)).toEqual(['submitted', 'acknowledged', 'assigned'])
  })

  test('stays submitted when nobody suited is on call', async () => {
    const ticket = await aSubmittedTicket(estate, {
      category: 'Structural Damage',
      fields: { requestedPriority: 'emergency' },
    })
    expect(ticket).toMatchObject({ status: 'submitted', priority: 'emergency', assignedTo: null })
  })

  test('that a ticket becomes later is given out as well', async () => {
    const { id } = await aSubmittedTicket(estate)
    const raised = await moved(estate, id, 'supervisor', {
      priority: 'urgent',
      note: 'The ceiling came down',
    })
    expect(raised).toMatchObject({
      priority: 'emergency',
      status: 'assigned',
      assignedTo: await staffIdOf('plumber'),
    })
  })
})

describe('suitable staff', () => {
  test('stand in order: the trade, the least loaded, then managers', async () => {
    await load('electrician', 2)
    const { id } = await aSubmittedTicket(estate, { category: 'Electrical' })
    const answer = await estate.call('GET', `/api/tickets/${id}/suitable-staff`, { as: 'supervisor' })
    expect(answer.body.docs.map((doc: { employeeId: string }) => doc.employeeId)).toEqual([
      'EL002',
      'EL001',
      'FM001',
      'MS001',
    ])
    expect(answer.body.docs[1]).toEqual({
      staff: await staffIdOf('electrician'),
      employeeId: 'EL001',
      name: 'Eknath Electrician',
      workload: 2,
      reason: expect.stringContaining('2 open'),
    })
  })

  test('are shown to those who assign, of tickets that exist', async () => {
    const { id } = await aSubmittedTicket(estate)
    const status = async (as: PersonName, ticket: string) =>
      (await estate.call('GET', `/api/tickets/${ticket}/suitable-staff`, { as })).status
    expect(await status('asha', id)).toBe(403)
    expect(await status('supervisor', 'nothing')).toBe(404)
    expect(await status('supervisor', '11111111-1111-4111-8111-111111111111')).toBe(404)
  })
})
