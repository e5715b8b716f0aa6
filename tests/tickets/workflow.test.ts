import { describe, expect, test } from 'vitest'
import { stored } from '../support/database'
import { type Answer, useEstate } from '../support/estate'
import {
  aCancelledTicket,
  aClosedTicket,
  age,
  aHeldTicket,
  anAcknowledgedTicket,
  anAssignedTicket,
  aResolvedTicket,
  aStartedTicket,
  aSubmittedTicket,
  days,
  moved,
} from '../support/factories'
import type { PersonName } from '../support/people'
import { staffIdOf, userIdOf } from '../support/register'

const estate = useEstate()
const patch = (id: string, as: PersonName, body: object): Promise<Answer> =>
  estate.call('PATCH', `/api/tickets/${id}`, { as, body })
const inDays = (count: number): string => new Date(Date.now() + days(count) * 1000).toISOString()

interface Row {
  kind: string
  status_from: string | null
  status_to: string | null
  body: string | null
  author: string | null
}
const timeline = (id: string): Promise<Row[]> =>
  stored<Row>(
    `select u.kind, u.status_from, u.status_to, u.body, a.email as author from ticket_updates u
     left join users a on a.id = u.author_id where u.ticket_id = $1 order by u.created_at`,
    [id],
  )
const moves = async (id: string): Promise<string[]> =>
  (await timeline(id)).map((row) => `${row.status_from ?? ''}→${row.status_to ?? ''}`)
const HOUR_MS = 3_600_000
const hoursBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / HOUR_MS

describe('a report', () => {
  test('is numbered, submitted, triaged and due', async () => {
    const ticket = await aSubmittedTicket(estate, { fields: { requestedPriority: 'high' } })
    expect(ticket).toMatchObject({
      status: 'submitted',
      priority: 'high',
      scope: 'personal',
      channel: 'web',
      reportedBy: await userIdOf('asha'),
      reopenCount: 0,
      overdue: false,
      assignedTo: null,
      acknowledgedAt: null,
    })
    expect(ticket.number).toMatch(new RegExp(`^MNT-${new Date().getUTCFullYear()}-\\d{4,}$`))
    expect(hoursBetween(ticket.createdAt, ticket.acknowledgeDue)).toBeCloseTo(4, 2)
    expect(hoursBetween(ticket.createdAt, ticket.resolveDue)).toBeCloseTo(12, 2)
    expect(await timeline(ticket.id)).toMatchObject([
      { kind: 'status', status_from: null, status_to: 'submitted', author: 'asha@khaki.example' },
    ])
  })

  test('asks for medium when it says nothing, and gets the ceiling when it asks for more', async () => {
    expect(await aSubmittedTicket(estate)).toMatchObject({ requestedPriority: 'medium', priority: 'medium' })
    const capped = await aSubmittedTicket(estate, {
      category: 'Other',
      fields: { requestedPriority: 'emergency' },
    })
    expect(capped).toMatchObject({ requestedPriority: 'emergency', priority: 'low' })
  })

  test('takes “urgent” for emergency', async () => {
    const ticket = await aSubmittedTicket(estate, {
      category: 'Structural Damage',
      fields: { requestedPriority: 'urgent' },
    })
    expect(ticket).toMatchObject({ requestedPriority: 'emergency', priority: 'emergency' })
  })

  test('is never due for acknowledgement after it is due for resolution', async () => {
    const ticket = await aSubmittedTicket(estate, {
      category: 'Cleaning',
      fields: { requestedPriority: 'low' },
    })
    expect(ticket.acknowledgeDue).toBe(ticket.resolveDue)
    expect(hoursBetween(ticket.createdAt, ticket.resolveDue)).toBeCloseTo(8, 2)
  })
})

describe('the way forward', () => {
  test('from submitted straight to assigned writes two rows and acknowledges', async () => {
    const ticket = await anAssignedTicket(estate)
    expect(ticket).toMatchObject({
      status: 'assigned',
      assignedTo: await staffIdOf('plumber'),
      assignedBy: await userIdOf('supervisor'),
    })
    expect(ticket.acknowledgedAt).toBe(ticket.assignedAt)
    expect(await moves(ticket.id)).toEqual(['→submitted', 'submitted→acknowledged', 'acknowledged→assigned'])
  })

  test('acknowledging keeps its first instant for ever', async () => {
    const { id, acknowledgedAt } = await anAcknowledgedTicket(estate)
    await moved(estate, id, 'supervisor', { assignedTo: await staffIdOf('plumber') })
    const back = await moved(estate, id, 'supervisor', { assignedTo: null })
    expect(back).toMatchObject({ status: 'acknowledged', acknowledgedAt, assignedTo: null, assignedAt: null })
  })

  test('stamps start, resolution and closing, and keeps the rating', async () => {
    const ticket = await aResolvedTicket(estate)
    expect(ticket).toMatchObject({ status: 'resolved', resolution: 'New washer' })
    expect(Date.parse(ticket.startedAt)).toBeLessThanOrEqual(Date.parse(ticket.resolvedAt))
    const closed = await moved(estate, ticket.id, 'asha', { status: 'closed', residentRating: 5 })
    expect(closed).toMatchObject({ status: 'closed', residentRating: 5, startedAt: ticket.startedAt })
    expect(Date.parse(closed.closedAt)).toBeGreaterThanOrEqual(Date.parse(ticket.resolvedAt))
  })

  test('a note becomes the body of the entry', async () => {
    const { id } = await aSubmittedTicket(estate)
    await moved(estate, id, 'supervisor', { status: 'acknowledged', note: 'Plumber comes at five.' })
    expect((await timeline(id)).at(-1)).toMatchObject({
      kind: 'status',
      status_to: 'acknowledged',
      body: 'Plumber comes at five.',
      author: 'supervisor@khaki.example',
    })
  })

  test('a PATCH to the present status is taken and leaves no row', async () => {
    const { id } = await anAcknowledgedTicket(estate)
    const before = await timeline(id)
    expect(await patch(id, 'supervisor', { status: 'acknowledged' })).toMatchObject({ status: 200 })
    expect(await timeline(id)).toEqual(before)
  })

  test('a manager closes for the resident only with a note', async () => {
    const { id } = await aResolvedTicket(estate)
    const refused = await patch(id, 'manager', { status: 'closed' })
    expect(refused).toMatchObject({ status: 422, body: { errors: [{ code: 'reason_required' }] } })
    expect(
      await moved(estate, id, 'manager', { status: 'closed', note: 'Confirmed by phone' }),
    ).toMatchObject({
      status: 'closed',
    })
  })

  test('resolving needs words about what was done', async () => {
    const { id } = await aStartedTicket(estate)
    const refused = await patch(id, 'plumber', { status: 'resolved' })
    expect(refused).toMatchObject({ status: 422, body: { errors: [{ code: 'resolution_required' }] } })
    expect(await stored('select status from tickets where id = $1', [id])).toEqual([
      { status: 'in_progress' },
    ])
  })
})

describe('a hold', () => {
  test('needs a reason, and an end that lies ahead within a year', async () => {
    const { id } = await aStartedTicket(estate)
    const hold = (body: object) => patch(id, 'plumber', { status: 'on_hold', ...body })
    expect((await hold({ heldUntil: inDays(2) })).body.errors[0].code).toBe('reason_required')
    for (const heldUntil of [undefined, inDays(-1), inDays(366)]) {
      const refused = await hold({ holdReason: 'A part is on order', ...(heldUntil ? { heldUntil } : {}) })
      expect(refused).toMatchObject({ status: 422, body: { errors: [{ code: 'held_until_invalid' }] } })
    }
    expect(await stored('select status, held_until from tickets where id = $1', [id])).toEqual([
      { status: 'in_progress', held_until: null },
    ])
  })

  test('ends in the state it came from, and nowhere else', async () => {
    const { id, startedAt } = await aHeldTicket(estate)
    const refused = await patch(id, 'plumber', { status: 'assigned' })
    expect(refused.body.errors[0]).toMatchObject({
      code: 'transition_not_allowed',
      details: { allowed: ['in_progress'] },
    })
    const resumed = await moved(estate, id, 'plumber', { status: 'in_progress' })
    expect(resumed).toMatchObject({ status: 'in_progress', holdReason: null, heldUntil: null, startedAt })
  })

  test('keeps its assignee', async () => {
    const { id } = await aHeldTicket(estate)
    const refused = await patch(id, 'supervisor', { assignedTo: await staffIdOf('manager') })
    expect(refused).toMatchObject({ status: 409, body: { errors: [{ code: 'transition_not_allowed' }] } })
  })

  test('is prolonged by those who oversee tickets, never into the past', async () => {
    const { id } = await aHeldTicket(estate)
    const until = inDays(9)
    expect(await moved(estate, id, 'supervisor', { heldUntil: until })).toMatchObject({ heldUntil: until })
    expect((await patch(id, 'supervisor', { heldUntil: inDays(-9) })).body.errors[0].code).toBe(
      'held_until_invalid',
    )
  })

  test('is cancelled by its resident only when it came before the work', async () => {
    const begun = await aHeldTicket(estate)
    expect((await patch(begun.id, 'asha', { status: 'cancelled' })).status).toBe(403)
    const { id } = await anAssignedTicket(estate)
    await moved(estate, id, 'plumber', { status: 'on_hold', holdReason: 'Rain', heldUntil: inDays(1) })
    expect(await moved(estate, id, 'asha', { status: 'cancelled' })).toMatchObject({ status: 'cancelled' })
  })
})

describe('cancelling', () => {
  test('needs no reason from its resident, and one from management', async () => {
    expect(await aCancelledTicket(estate)).toMatchObject({ status: 'cancelled', cancelReason: null })
    const { id } = await aSubmittedTicket(estate)
    const refused = await patch(id, 'manager', { status: 'cancelled' })
    expect(refused).toMatchObject({ status: 422, body: { errors: [{ code: 'reason_required' }] } })
    const done = await moved(estate, id, 'manager', { status: 'cancelled', cancelReason: 'Reported twice' })
    expect(done).toMatchObject({ status: 'cancelled', cancelReason: 'Reported twice' })
    expect(Date.parse(done.cancelledAt)).toBeGreaterThan(Date.parse(done.createdAt))
  })

  test('of work under way is for management, and of a cancelled ticket for nobody', async () => {
    const started = await aStartedTicket(estate)
    expect((await patch(started.id, 'asha', { status: 'cancelled' })).status).toBe(403)
    const { id } = await aCancelledTicket(estate)
    expect(await patch(id, 'asha', { status: 'submitted' })).toMatchObject({
      status: 409,
      body: { errors: [{ code: 'transition_not_allowed', details: { allowed: [] } }] },
    })
  })
})

describe('coming back', () => {
  test('a resolved ticket returns to its assignee with a note', async () => {
    const { id, assignedTo } = await aResolvedTicket(estate)
    expect((await patch(id, 'asha', { status: 'in_progress' })).body.errors[0].code).toBe('reason_required')
    const back = await moved(estate, id, 'asha', { status: 'in_progress', note: 'It drips again' })
    expect(back).toMatchObject({ status: 'in_progress', reopenCount: 1, assignedTo, resolvedAt: null })
  })

  test('a resolved ticket whose assignee has gone is acknowledged and nobody’s', async () => {
    const { id } = await aResolvedTicket(estate, { category: 'Electrical', to: 'electrician2' })
    await stored('update staff set is_active = false where id = $1', [await staffIdOf('electrician2')])
    const back = await moved(estate, id, 'asha', { status: 'in_progress', note: 'Still dark' })
    await stored('update staff set is_active = true where id = $1', [await staffIdOf('electrician2')])
    expect(back).toMatchObject({ status: 'acknowledged', assignedTo: null, reopenCount: 1 })
    expect((await moves(id)).at(-1)).toBe('resolved→acknowledged')
  })

  test('a closed ticket is reopened unassigned, with new due times', async () => {
    const { id, acknowledgedAt } = await aClosedTicket(estate)
    await age(id, 'created_at', days(30))
    await age(id, 'closed_at', days(13))
    expect((await patch(id, 'asha', { status: 'acknowledged' })).body.errors[0].code).toBe('reason_required')
    const open = await moved(estate, id, 'asha', { status: 'acknowledged', note: 'It is back' })
    expect(open).toMatchObject({ status: 'acknowledged', assignedTo: null, reopenCount: 1, acknowledgedAt })
    expect(open).toMatchObject({ closedAt: null, resolvedAt: null, startedAt: null })
    expect(hoursBetween(open.updatedAt, open.resolveDue)).toBeCloseTo(12, 1)
  })

  test('not after fourteen days', async () => {
    const { id } = await aClosedTicket(estate)
    await age(id, 'closed_at', days(14) + 60)
    for (const as of ['asha', 'manager'] as const) {
      const refused = await patch(id, as, { status: 'acknowledged', note: 'It is back' })
      expect(refused).toMatchObject({ status: 409, body: { errors: [{ code: 'reopen_window_over' }] } })
    }
    expect(await stored('select status, reopen_count::int from tickets where id = $1', [id])).toEqual([
      { status: 'closed', reopen_count: 0 },
    ])
  })
})

describe('the rating', () => {
  const ratingOf = (id: string) =>
    stored('select resident_rating::int as stars from tickets where id = $1', [id])

  test('is given once, by its resident', async () => {
    const { id } = await aClosedTicket(estate)
    expect((await patch(id, 'manager', { residentRating: 5 })).status).toBe(403)
    await moved(estate, id, 'asha', { residentRating: 2, residentFeedback: 'Slow' })
    const again = await patch(id, 'asha', { residentRating: 5 })
    expect(again).toMatchObject({ status: 409, body: { errors: [{ code: 'rating_closed' }] } })
    expect(await ratingOf(id)).toEqual([{ stars: 2 }])
  })

  test('is open for fourteen days after closing', async () => {
    const inTime = await aClosedTicket(estate)
    await age(inTime.id, 'closed_at', days(14) - 60)
    expect(await moved(estate, inTime.id, 'asha', { residentRating: 4 })).toMatchObject({ residentRating: 4 })
    const late = await aClosedTicket(estate)
    await age(late.id, 'closed_at', days(14) + 60)
    const refused = await patch(late.id, 'asha', { residentRating: 4 })
    expect(refused).toMatchObject({ status: 409, body: { errors: [{ code: 'rating_closed' }] } })
    expect(await ratingOf(late.id)).toEqual([{ stars: null }])
  })

  test('does not come before the closing', async () => {
    const { id } = await aResolvedTicket(estate)
    expect((await patch(id, 'asha', { residentRating: 4 })).body.errors[0].code).toBe('rating_closed')
  })
})

describe('editing', () => {
  test('its resident edits words and photos while it is submitted, and no longer afterwards', async () => {
    const { id } = await aSubmittedTicket(estate)
    const fields = { title: 'Leaking pipe', description: 'Worse now', location: 'Bathroom' }
    expect(await moved(estate, id, 'asha', fields)).toMatchObject(fields)
    expect((await timeline(id)).at(-1)).toMatchObject({ kind: 'edit' })
    await moved(estate, id, 'supervisor', { status: 'acknowledged' })
    expect((await patch(id, 'asha', { title: 'Flood' })).status).toBe(409)
    expect(await stored('select title from tickets where id = $1', [id])).toEqual([{ title: 'Leaking pipe' }])
  })

  test('a stale write is refused, a fresh one is taken', async () => {
    const { id, updatedAt } = await aSubmittedTicket(estate)
    const first = await patch(id, 'supervisor', { status: 'acknowledged', expectedUpdatedAt: updatedAt })
    expect(first.status).toBe(200)
    const stale = await patch(id, 'asha', { status: 'cancelled', expectedUpdatedAt: updatedAt })
    expect(stale).toMatchObject({ status: 409, body: { errors: [{ code: 'stale_write' }] } })
    expect(await stored('select status from tickets where id = $1', [id])).toEqual([
      { status: 'acknowledged' },
    ])
  })

  test('priority changes with a note, by those who assign, above the ceiling too, and moves the due times', async () => {
    const { id, createdAt } = await aSubmittedTicket(estate, { category: 'Other' })
    expect((await patch(id, 'asha', { priority: 'high', note: 'Please' })).status).toBe(403)
    expect((await patch(id, 'supervisor', { priority: 'high' })).body.errors[0].code).toBe('reason_required')
    const raised = await moved(estate, id, 'supervisor', { priority: 'high', note: 'A child lives there' })
    expect(raised).toMatchObject({ priority: 'high', requestedPriority: 'medium' })
    expect(hoursBetween(createdAt, raised.acknowledgeDue)).toBeCloseTo(4, 2)
  })

  test('costs are written by the assignee and by those with all tickets, in whole paise', async () => {
    const { id } = await aStartedTicket(estate)
    expect(await moved(estate, id, 'plumber', { estimatedCostPaise: 50_000 })).toMatchObject({
      estimatedCostPaise: 50_000,
    })
    expect(await moved(estate, id, 'manager', { actualCostPaise: 45_000 })).toMatchObject({
      actualCostPaise: 45_000,
    })
    expect((await patch(id, 'asha', { actualCostPaise: 0 })).status).toBe(403)
    expect((await patch(id, 'accountant', { actualCostPaise: 0 })).status).toBe(403)
  })
})
