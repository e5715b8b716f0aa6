import { beforeEach, describe, expect, test } from 'vitest'
import { stored } from '../support/database'
import { useEstate } from '../support/estate'
import {
  aClosedTicket,
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
import { residentIdOf, staffIdOf } from '../support/register'

const estate = useEstate()

const forgetAll = async (): Promise<void> => {
  await stored('delete from deliveries')
  await stored('delete from notifications')
}
/** Everybody starts with nothing to do and nothing to read. */
beforeEach(async () => {
  await forgetAll()
  await stored(`update tickets set status = 'cancelled', held_from = null`)
})

/** Who was told what since the last forgetting: `ticket.created: manager, supervisor`. */
async function told(): Promise<string[]> {
  const rows = await stored<{ line: string }>(
    `select n.kind || ': ' || string_agg(split_part(u.email, '@', 1), ', ' order by split_part(u.email, '@', 1)) as line
     from notifications n join users u on u.id = n.recipient_id group by n.kind order by n.kind`,
  )
  return rows.map((row) => row.line)
}

/** How the messages leave the house: `email 3, sms 2`. */
async function ways(): Promise<string> {
  const rows = await stored<{ way: string }>(
    `select channel || ' ' || count(*) as way from deliveries where status = 'queued' group by channel order by channel`,
  )
  return rows.map((row) => row.way).join(', ')
}

/** Makes a ticket in some state, forgets who was told on the way, and does one thing more. */
async function toldAfter(ticket: Promise<any>, as: PersonName, body: object): Promise<string[]> {
  const { id } = await ticket
  await forgetAll()
  await moved(estate, id, as, body as Record<string, unknown>)
  return told()
}

const inDays = (count: number): string => new Date(Date.now() + days(count) * 1000).toISOString()
const TRIAGE = 'manager, secretary, supervisor'

describe('a report', () => {
  test('is told to managers, supervisors and the secretary', async () => {
    await aSubmittedTicket(estate)
    expect(await told()).toEqual([`ticket.created: ${TRIAGE}`])
    expect(await ways()).toBe('email 3')
  })

  test('that somebody makes for a resident is told to the resident, and not to who made it', async () => {
    await aSubmittedTicket(estate, { by: 'supervisor', fields: { resident: await residentIdOf('meera') } })
    expect(await told()).toEqual(['ticket.created: manager, meera, secretary'])
  })

  test('above the ceiling is told to managers at once', async () => {
    await aSubmittedTicket(estate, { category: 'Other', fields: { requestedPriority: 'high' } })
    expect(await told()).toEqual([
      `ticket.created: ${TRIAGE}`,
      'ticket.priority_above_ceiling: manager, supervisor',
    ])
  })

  test('of an emergency goes to whoever is on call as well, by SMS too', async () => {
    await aSubmittedTicket(estate, { category: 'Gas Leak', fields: { requestedPriority: 'emergency' } })
    const lines = await told()
    expect(lines).toContain('ticket.emergency: manager, plumber, secretary, supervisor')
    const urgent = await stored<{ channels: string[] }>(
      `select array_agg(d.channel::text order by d.channel) as channels from notifications n
       join deliveries d on d.notification_id = n.id where n.kind = 'ticket.emergency' group by n.id`,
    )
    expect(urgent).toHaveLength(4)
    for (const { channels } of urgent) expect(channels).toEqual(['email', 'sms'])
  })

  test('that is refused tells nobody', async () => {
    await estate.call('POST', '/api/tickets', { as: 'asha', body: { title: 'x' } })
    expect(await told()).toEqual([])
  })
})

describe('a move', () => {
  test('to acknowledged is told to the resident', async () => {
    expect(await toldAfter(aSubmittedTicket(estate), 'supervisor', { status: 'acknowledged' })).toEqual([
      'ticket.acknowledged: asha',
    ])
  })

  test('to assigned is told to the assignee and the resident', async () => {
    const assignedTo = await staffIdOf('plumber')
    expect(await toldAfter(aSubmittedTicket(estate), 'supervisor', { assignedTo })).toEqual([
      'ticket.assigned: asha, plumber',
    ])
    expect(await ways()).toBe('email 2')
  })

  test('to another assignee is told to the former one too', async () => {
    const assignedTo = await staffIdOf('electrician2')
    const ticket = anAssignedTicket(estate, { category: 'Electrical', to: 'electrician' })
    expect(await toldAfter(ticket, 'supervisor', { assignedTo })).toEqual([
      'ticket.reassigned: asha, electrician, electrician2',
    ])
  })

  test('back to nobody is told to the former assignee and the resident', async () => {
    expect(await toldAfter(anAssignedTicket(estate), 'supervisor', { assignedTo: null })).toEqual([
      'ticket.unassigned: asha, plumber',
    ])
  })

  test('into work is told to the resident, and to the assignee when somebody else made it', async () => {
    expect(await toldAfter(anAssignedTicket(estate), 'plumber', { status: 'in_progress' })).toEqual([
      'ticket.started: asha',
    ])
    expect(await toldAfter(anAssignedTicket(estate), 'supervisor', { status: 'in_progress' })).toEqual([
      'ticket.started: asha, plumber',
    ])
    expect(await toldAfter(anAcknowledgedTicket(estate), 'plumber', { status: 'in_progress' })).toEqual([
      'ticket.started: asha',
    ])
  })

  test('into a hold and out of it is told to both', async () => {
    const hold = { status: 'on_hold', holdReason: 'Rain', heldUntil: inDays(2) }
    expect(await toldAfter(aStartedTicket(estate), 'supervisor', hold)).toEqual([
      'ticket.held: asha, plumber',
    ])
    expect(await toldAfter(aHeldTicket(estate), 'plumber', { status: 'in_progress' })).toEqual([
      'ticket.resumed: asha',
    ])
  })

  test('to resolved and closed is told to the other', async () => {
    const done = { status: 'resolved', resolution: 'New washer' }
    expect(await toldAfter(aStartedTicket(estate), 'plumber', done)).toEqual(['ticket.resolved: asha'])
    expect(await toldAfter(aResolvedTicket(estate), 'asha', { status: 'closed' })).toEqual([
      'ticket.closed: plumber',
    ])
    expect(
      await toldAfter(aResolvedTicket(estate), 'manager', { status: 'closed', note: 'By phone' }),
    ).toEqual(['ticket.closed: asha, plumber'])
  })

  test('to cancelled is told to whoever did not do it', async () => {
    expect(await toldAfter(aSubmittedTicket(estate), 'asha', { status: 'cancelled' })).toEqual([])
    expect(await toldAfter(anAssignedTicket(estate), 'asha', { status: 'cancelled' })).toEqual([
      'ticket.cancelled: plumber',
    ])
    const body = { status: 'cancelled', cancelReason: 'Twice' }
    expect(await toldAfter(anAssignedTicket(estate), 'manager', body)).toEqual([
      'ticket.cancelled: asha, plumber',
    ])
  })

  test('back to work is told to the assignee, managers and supervisors', async () => {
    const back = { status: 'in_progress', note: 'It drips' }
    expect(await toldAfter(aResolvedTicket(estate), 'asha', back)).toEqual([
      'ticket.returned: manager, plumber, supervisor',
    ])
    const again = { status: 'acknowledged', note: 'It drips' }
    expect(await toldAfter(aClosedTicket(estate), 'asha', again)).toEqual([
      'ticket.reopened: manager, plumber, supervisor',
    ])
  })

  test('that changes nothing, or is refused, tells nobody', async () => {
    expect(await toldAfter(anAcknowledgedTicket(estate), 'supervisor', { status: 'acknowledged' })).toEqual(
      [],
    )
    const { id } = await aSubmittedTicket(estate)
    await forgetAll()
    await estate.call('PATCH', `/api/tickets/${id}`, { as: 'asha', body: { status: 'closed' } })
    expect(await told()).toEqual([])
  })
})

describe('a comment', () => {
  const comment = async (ticket: Promise<any>, as: PersonName, fields: object = {}): Promise<string[]> => {
    const { id } = await ticket
    await forgetAll()
    const body = { ticket: id, body: 'Any news?', ...fields }
    const answer = await estate.call('POST', '/api/ticket-updates', { as, body })
    expect(answer.status).toBe(201)
    return told()
  }

  test('of the resident is told to the assignee, or to managers while there is none', async () => {
    expect(await comment(anAssignedTicket(estate), 'asha')).toEqual(['ticket.commented: plumber'])
    expect(await comment(aSubmittedTicket(estate), 'asha')).toEqual(['ticket.commented: manager, supervisor'])
  })

  test('of the assignee or a manager is told to the resident', async () => {
    expect(await comment(anAssignedTicket(estate), 'plumber')).toEqual(['ticket.commented: asha'])
    expect(await comment(anAssignedTicket(estate), 'manager')).toEqual(['ticket.commented: asha'])
  })

  test('for staff only never reaches a resident', async () => {
    const internal = { visibility: 'internal' }
    expect(await comment(anAssignedTicket(estate), 'supervisor', internal)).toEqual([
      'ticket.commented: plumber',
    ])
    const lines = await comment(anAssignedTicket(estate), 'plumber', internal)
    expect(lines.join()).not.toMatch(/asha|plumber/)
  })

  test('of a neighbour is told to the assignee', async () => {
    const ticket = anAssignedTicket(estate, { fields: { scope: 'community' } })
    expect(await comment(ticket, 'meera')).toContain('ticket.commented: plumber')
  })
})

describe('the inbox', () => {
  test('is one’s own: read, counted, and marked as read', async () => {
    await aSubmittedTicket(estate)
    const list = await estate.call('GET', '/api/notifications?limit=100', { as: 'manager' })
    expect(list.body.docs).toHaveLength(1)
    const [message] = list.body.docs
    expect(message).toMatchObject({
      kind: 'ticket.created',
      category: 'tickets',
      urgency: 'normal',
      readAt: null,
    })
    expect(message.url).toMatch(/MNT-\d{4}-\d{4,}$/)
    const path = `/api/notifications/${message.id}`
    expect((await estate.call('PATCH', path, { as: 'supervisor', body: { read: true } })).status).toBe(404)
    const read = await estate.call('PATCH', path, { as: 'manager', body: { read: true, title: 'forged' } })
    expect(read.body.doc).toMatchObject({ readAt: expect.stringContaining('T'), title: message.title })
  })

  test('is read all at once', async () => {
    await aSubmittedTicket(estate)
    await aSubmittedTicket(estate)
    await estate.call('POST', '/api/notifications/read-all', { as: 'manager', body: {} })
    const left = await stored(`select split_part(u.email, '@', 1) as who from notifications n
      join users u on u.id = n.recipient_id where n.read_at is null`)
    expect(left.map((row) => row.who).sort()).toEqual(['secretary', 'secretary', 'supervisor', 'supervisor'])
  })
})
