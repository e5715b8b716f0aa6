import type { BasePayload } from 'payload'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { runJob } from '@/jobs/run'
import { escalateTickets } from '@/jobs/tickets/escalate'
import { stored } from '../support/database'
import {
  anOpenTicket,
  lookOf,
  minutesOn,
  REPORTED,
  rungsOf,
  systemRowsOf,
  toldOf,
} from '../support/escalation-rows'
import { staffIdOf, userIdOf } from '../support/register'
import { openEstate } from './support/estate'
import { aMemberOfStaff, type Somebody } from './support/people'

let payload: BasePayload
beforeAll(async () => {
  payload = await openEstate()
})
beforeEach(async () => {
  await stored(
    `update tickets set next_escalation_at = null, status = 'closed', assigned_to_id = null, held_from = null`,
  )
  await stored(`update staff set is_available24x7 = false where employee_id not in ('PL001', 'EL001')`)
})

const sweep = (minutes: number) => runJob(payload, 'escalate-tickets', minutesOn(minutes))
const PROMISED = { acknowledgeMinutes: 15, resolveMinutes: 600 }
/** Of a gas leak, which plumbers see to; given to the plumber on call unless said otherwise. */
const anEmergency = (wanted: Parameters<typeof anOpenTicket>[0] = {}) =>
  anOpenTicket({
    ...PROMISED,
    status: 'assigned',
    priority: 'emergency',
    category: 'Gas Leak',
    to: wanted.status === 'submitted' ? null : 'plumber',
    ...wanted,
  })
const onCall = () => aMemberOfStaff(payload, 'plumber', { isOnCall: true })

async function carrierOf(ticket: string) {
  const [row] = await stored<{
    assigned_to_id: string | null
    assigned_by_id: string | null
    status: string
  }>('select assigned_to_id, assigned_by_id, status from tickets where id = $1', [ticket])
  return row
}

const messagesTo = (ticket: string, { userId }: Pick<Somebody, 'userId'>) =>
  stored<{ kind: string; urgency: string; title: string }>(
    `select n.kind, n.urgency, n.title from notifications n join tickets t on n.url = '/tickets/' || t.number
     where t.id = $1 and n.recipient_id = $2 order by n.kind`,
    [ticket, userId],
  )

describe('an emergency that nobody takes up', () => {
  it('goes to the next on call after ten minutes, loudly and for everybody to see', async () => {
    const next = await onCall()
    const ticket = await anEmergency()
    expect(await sweep(9.9)).toEqual({ changed: 0, failed: 0 })
    expect((await carrierOf(ticket))?.assigned_to_id).toBe(await staffIdOf('plumber'))
    expect((await lookOf(ticket)).next).toEqual(minutesOn(10))
    expect(await sweep(10)).toEqual({ changed: 1, failed: 0 })
    expect(await carrierOf(ticket)).toEqual({
      assigned_to_id: next.profileId,
      assigned_by_id: null,
      status: 'assigned',
    })
    expect((await lookOf(ticket)).next).toEqual(minutesOn(20))
    expect(await rungsOf(ticket)).toEqual(['acknowledge on_call_1'])
    const [row] = await stored(
      `select visibility, body, status_from, status_to, author_side from ticket_updates
       where ticket_id = $1 and body is not null`,
      [ticket],
    )
    expect(row).toEqual({
      visibility: 'resident',
      body: 'Nobody took it up within 10 minutes: given to plumber, who is on call.',
      status_from: 'assigned',
      status_to: 'assigned',
      author_side: 'system',
    })
    const [call, ...rest] = await messagesTo(ticket, next)
    expect(call).toMatchObject({ kind: 'ticket.emergency', urgency: 'emergency' })
    expect(call?.title).toContain('EMERGENCY, assigned to you')
    expect(rest).toEqual([])
    expect(await toldOf(ticket)).toEqual([
      expect.stringContaining('ticket.emergency'),
      'ticket.escalated manager',
      'ticket.escalated supervisor',
      'ticket.reassigned asha',
      'ticket.reassigned plumber',
    ])
  })

  it('goes on to everybody on call, each of whom has ten minutes, and then the managers and the committee hear', async () => {
    const [second, third] = [await onCall(), await onCall()]
    const ticket = await anEmergency()
    const carriers: (string | null | undefined)[] = []
    for (const minutes of [10, 15, 20, 30, 40, 50, 60, 70]) {
      await sweep(minutes)
      carriers.push((await carrierOf(ticket))?.assigned_to_id)
    }
    const [one, two] = [carriers[0], carriers[2]]
    expect(new Set([one, two])).toEqual(new Set([second.profileId, third.profileId]))
    expect(carriers).toEqual([one, one, two, two, two, two, two, two])
    expect(await rungsOf(ticket)).toEqual([1, 2, 3, 4, 5].map((n) => `acknowledge on_call_${n}`))
    const left = await systemRowsOf(ticket)
    expect(left.map(({ visibility }) => visibility)).toEqual(['internal'])
    const [help] = await stored<{ n: number; loud: boolean }>(
      `select count(*)::int as n, bool_and(n.urgency = 'emergency') as loud from notifications n
       join tickets t on n.url = '/tickets/' || t.number where t.id = $1 and n.title like '%nobody on call%'`,
      [ticket],
    )
    expect(help).toEqual({ n: 3, loud: true })
  })

  it('goes to whoever is on call by then, where nobody was', async () => {
    await stored(`update staff set is_available24x7 = false where employee_id = 'PL001'`)
    const ticket = await anEmergency({ status: 'submitted' })
    expect(await sweep(10)).toEqual({ changed: 1, failed: 0 })
    expect(await toldOf(ticket)).toEqual([
      'ticket.escalated manager',
      'ticket.escalated secretary',
      'ticket.escalated supervisor',
    ])
    await stored(`update staff set is_available24x7 = true where employee_id = 'PL001'`)
    await sweep(20)
    expect(await carrierOf(ticket)).toMatchObject({
      assigned_to_id: await staffIdOf('plumber'),
      status: 'assigned',
    })
    const [row] = await stored('select acknowledged_at from tickets where id = $1', [ticket])
    expect(row).toEqual({ acknowledged_at: minutesOn(20) })
    expect(await messagesTo(ticket, { userId: await userIdOf('plumber') })).toMatchObject([
      { kind: 'ticket.emergency', urgency: 'emergency' },
    ])
  })

  it('goes to one, who has the full ten minutes, where no worker was there for an hour', async () => {
    const [second, third] = [await onCall(), await onCall()]
    const ticket = await anEmergency()
    await sweep(60)
    const first = (await carrierOf(ticket))?.assigned_to_id
    expect([second.profileId, third.profileId]).toContain(first)
    await sweep(65)
    expect((await carrierOf(ticket))?.assigned_to_id).toBe(first)
    await sweep(70)
    expect((await carrierOf(ticket))?.assigned_to_id).not.toBe(first)
  })

  it('goes on once, by however many sweeps', async () => {
    await onCall()
    await onCall()
    const ticket = await anEmergency()
    const runs = await Promise.all([1, 2, 3].map(() => escalateTickets({ payload, now: minutesOn(10) })))
    expect(runs.map(({ failed }) => failed)).toEqual([0, 0, 0])
    expect(await rungsOf(ticket)).toEqual(['acknowledge on_call_1'])
    const [rows] = await stored(
      `select count(*)::int as n from ticket_updates where ticket_id = $1 and body like 'Nobody took it up%'`,
      [ticket],
    )
    expect(rows).toEqual({ n: 1 })
  })

  it('stays with whoever has it when the move is refused, and is tried again', async () => {
    await onCall()
    const ticket = await anEmergency()
    await stored(`
      create function refuse_one() returns trigger language plpgsql as $$ begin raise exception 'jammed'; end $$;
      create trigger jam before update of assigned_to_id on tickets for each row
        when (new.id = '${ticket}') execute function refuse_one()`)
    expect(await sweep(10)).toEqual({ changed: 0, failed: 1 })
    await stored('drop trigger jam on tickets; drop function refuse_one')
    expect([await rungsOf(ticket), await toldOf(ticket)]).toEqual([[], []])
    expect((await lookOf(ticket)).next).toEqual(minutesOn(11))
    expect(await sweep(11)).toEqual({ changed: 1, failed: 0 })
  })
})

describe('an emergency stays where it is', () => {
  it.each([
    ['when work on it has begun', { status: 'in_progress', to: 'plumber' }],
    ['when a person has given it to somebody', { status: 'assigned', to: 'plumber', givenBy: 'supervisor' }],
  ] as const)('%s', async (_, wanted) => {
    await onCall()
    const ticket = await anEmergency(wanted)
    await sweep(30)
    expect((await carrierOf(ticket))?.assigned_to_id).toBe(await staffIdOf('plumber'))
    expect(await rungsOf(ticket)).toEqual([])
  })

  it('when somebody has put it on hold', async () => {
    await onCall()
    const ticket = await anEmergency({ status: 'on_hold', to: 'plumber' })
    await stored(`update tickets set held_from = 'assigned', started_at = null where id = $1`, [ticket])
    await sweep(30)
    expect((await carrierOf(ticket))?.status).toBe('on_hold')
  })

  it('when it is less than one', async () => {
    await onCall()
    const ticket = await anEmergency({ priority: 'high' })
    await sweep(30)
    expect((await carrierOf(ticket))?.assigned_to_id).toBe(await staffIdOf('plumber'))
  })
})

it('nothing but an emergency nobody has taken up is moved by the job, whatever it asks for', async () => {
  const ticket = await anEmergency({ givenBy: 'supervisor' })
  const next = await onCall()
  const context = { actor: { kind: 'system', job: 'escalate-tickets' }, now: minutesOn(30) }
  const move = (data: object, job = 'escalate-tickets') =>
    payload.update({
      collection: 'tickets',
      id: ticket,
      data,
      overrideAccess: true,
      context: { ...context, actor: { kind: 'system', job } },
    })
  await expect(move({ assignedTo: next.profileId })).rejects.toMatchObject({ code: 'not_due' })
  await stored('update tickets set assigned_by_id = null where id = $1', [ticket])
  await expect(move({ assignedTo: next.profileId }, 'wake-held-tickets')).rejects.toMatchObject({
    code: 'not_due',
  })
  await expect(move({ status: 'cancelled' })).rejects.toMatchObject({ code: 'not_due' })
  await expect(move({ assignedTo: await staffIdOf('gardener') })).rejects.toMatchObject({
    code: 'staff_not_suitable',
  })
  expect((await carrierOf(ticket))?.assigned_to_id).toBe(await staffIdOf('plumber'))
  expect((await lookOf(ticket)).updated).toEqual(REPORTED)
})
