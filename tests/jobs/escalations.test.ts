import type { BasePayload } from 'payload'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { runJob } from '@/jobs/run'
import { stored } from '../support/database'
import {
  anOpenTicket,
  aTimelineRow,
  lookOf,
  minutesOn,
  REPORTED,
  RESOLVE_MINUTES,
  rungsOf,
  systemRowsOf,
  toldOf,
} from '../support/escalation-rows'
import { residentIdOf, userIdOf } from '../support/register'
import { openEstate } from './support/estate'

const asSystem = { actor: { kind: 'system', job: 'tests' } }

let payload: BasePayload
beforeAll(async () => {
  payload = await openEstate()
})
beforeEach(() => stored(`update tickets set next_escalation_at = null`))

const sweep = (now: Date) => runJob(payload, 'escalate-tickets', now)
/** So much of the eight hours to resolve. */
const atShare = (percent: number) => minutesOn((RESOLVE_MINUTES * percent) / 100)

describe('the rungs of a promise', () => {
  it('are climbed one by one, each told to whose turn it is', async () => {
    const ticket = await anOpenTicket()
    expect(await sweep(atShare(74.9))).toEqual({ changed: 0, failed: 0 })
    expect((await lookOf(ticket)).next).toEqual(atShare(75))
    const told: Record<number, string[]> = {}
    for (const percent of [75, 100, 150, 200]) {
      const before = await toldOf(ticket)
      expect(await sweep(atShare(percent))).toEqual({ changed: 1, failed: 0 })
      told[percent] = (await toldOf(ticket)).filter((said) => !before.includes(said))
    }
    expect(told).toEqual({
      75: ['ticket.due_soon electrician'],
      100: ['ticket.overdue electrician', 'ticket.overdue supervisor'],
      150: ['ticket.escalated manager'],
      200: ['ticket.escalated secretary'],
    })
    expect(await rungsOf(ticket)).toEqual(['resolve 75', 'resolve 100', 'resolve 150', 'resolve 200'])
    expect((await lookOf(ticket)).next).toBeNull()
  })

  it('stand in the timeline, and the miss is told to the resident as well', async () => {
    const ticket = await anOpenTicket()
    await sweep(atShare(75))
    await sweep(atShare(100))
    await sweep(atShare(150))
    const rows = await systemRowsOf(ticket)
    expect(rows.map(({ visibility }) => visibility)).toEqual(['internal', 'resident', 'internal'])
    expect(rows[1]?.body).toBe('Overdue: it was promised by 21 Nov 2036, 8:00 pm.')
  })

  it('of both clocks are climbed, and while nobody has it the managers hear of it first', async () => {
    const ticket = await anOpenTicket({ status: 'submitted' })
    await sweep(minutesOn(180))
    expect(await rungsOf(ticket)).toEqual(['acknowledge 75'])
    expect(await toldOf(ticket)).toEqual(['ticket.due_soon manager', 'ticket.due_soon supervisor'])
    await sweep(minutesOn(240))
    expect(await rungsOf(ticket)).toEqual(['acknowledge 75', 'acknowledge 100'])
    expect(await systemRowsOf(ticket)).toContainEqual({
      visibility: 'resident',
      body: 'Overdue: an answer was promised by 21 Nov 2036, 4:00 pm.',
    })
  })

  it('that were passed together are all written down, and only the highest is told', async () => {
    const ticket = await anOpenTicket()
    expect(await sweep(atShare(160))).toEqual({ changed: 3, failed: 0 })
    expect(await rungsOf(ticket)).toEqual(['resolve 75', 'resolve 100', 'resolve 150'])
    expect(await toldOf(ticket)).toEqual(['ticket.escalated manager'])
    const [row] = await stored<{ body: string }>(
      `select body from notifications where kind = 'ticket.escalated' order by created_at desc limit 1`,
    )
    expect(row?.body).toContain('It was to be resolved by 21 Nov 2036, 8:00 pm: 4 h late.')
    expect(row?.body).toContain('Suggested: Esha Electrician (EL002), 0 open.')
    expect((await systemRowsOf(ticket)).map(({ visibility }) => visibility)).toEqual(['resident', 'internal'])
  })

  it('are told once, however often, late and by however many sweeps', async () => {
    const ticket = await anOpenTicket()
    await Promise.all([1, 2, 3].map(() => sweep(atShare(100))))
    await stored('update tickets set next_escalation_at = $2 where id = $1', [ticket, REPORTED])
    expect(await sweep(atShare(120))).toEqual({ changed: 0, failed: 0 })
    expect(await rungsOf(ticket)).toEqual(['resolve 75', 'resolve 100'])
    expect(await toldOf(ticket)).toEqual(['ticket.overdue electrician', 'ticket.overdue supervisor'])
    expect(await systemRowsOf(ticket)).toHaveLength(1)
  })

  it('stay as they are when the clock of the machine is set back', async () => {
    const ticket = await anOpenTicket()
    await sweep(atShare(150))
    const told = await toldOf(ticket)
    await stored('update tickets set next_escalation_at = $2 where id = $1', [ticket, REPORTED])
    expect(await sweep(atShare(80))).toEqual({ changed: 0, failed: 0 })
    expect(await rungsOf(ticket)).toHaveLength(3)
    await sweep(atShare(150))
    expect(await toldOf(ticket)).toEqual(told)
  })

  it('leave the ticket as it was for whoever has it in front of them', async () => {
    const ticket = await anOpenTicket()
    await sweep(atShare(100))
    expect((await lookOf(ticket)).updated).toEqual(REPORTED)
  })

  it('wait while a listed reason holds the work', async () => {
    const ticket = await anOpenTicket({ status: 'on_hold' })
    await aTimelineRow(ticket, 'on_hold', minutesOn(60), { holdKind: 'resident_away' })
    await stored('update tickets set held_until = $2 where id = $1', [ticket, minutesOn(60 + 24 * 60)])
    expect(await sweep(atShare(100))).toEqual({ changed: 0, failed: 0 })
    expect((await lookOf(ticket)).next).toEqual(minutesOn(360 + 24 * 60))
    expect(await sweep(minutesOn(360 + 24 * 60))).toEqual({ changed: 1, failed: 0 })
  })

  it('begin anew with a new cycle', async () => {
    const ticket = await anOpenTicket()
    await sweep(atShare(100))
    const again = minutesOn(3 * 24 * 60)
    await stored(
      `update tickets set cycle = 2, cycle_started_at = $2, next_escalation_at = $2 where id = $1`,
      [ticket, again],
    )
    await sweep(minutesOn(RESOLVE_MINUTES, again))
    const [count] = await stored(
      `select count(*)::int as n from ticket_escalations where ticket_id = $1 and rung = '100'`,
      [ticket],
    )
    expect(count).toEqual({ n: 2 })
    expect(await toldOf(ticket)).toHaveLength(4)
  })

  it('end with the work, whatever was still to be looked at', async () => {
    const ticket = await anOpenTicket({ status: 'resolved', to: 'electrician' })
    await stored('update tickets set resolved_at = $2 where id = $1', [ticket, minutesOn(10)])
    expect(await sweep(atShare(200))).toEqual({ changed: 0, failed: 0 })
    expect((await lookOf(ticket)).next).toBeNull()
  })

  it('are found by the due times of a ticket from before promises were kept with it', async () => {
    const ticket = await anOpenTicket()
    await stored('update tickets set sla_policy = null where id = $1', [ticket])
    await sweep(atShare(100))
    expect(await rungsOf(ticket)).toEqual(['resolve 75', 'resolve 100'])
  })
})

describe('the committee’s duty officer', () => {
  const name = (dutyOfficer: string | null) =>
    payload.updateGlobal({ slug: 'settings', data: { dutyOfficer }, overrideAccess: true, context: asSystem })

  it('is whom the settings name as long as they are on the committee, else the secretary', async () => {
    const omar = await residentIdOf('omar')
    await stored(`update residents set committee_role = 'member' where id = $1`, [omar])
    await name(omar)
    const first = await anOpenTicket()
    await sweep(atShare(200))
    expect(await toldOf(first)).toEqual(['ticket.escalated omar'])
    await stored(`update residents set committee_role = 'none' where id = $1`, [omar])
    const second = await anOpenTicket()
    await sweep(atShare(200))
    expect(await toldOf(second)).toEqual(['ticket.escalated secretary'])
    await name(null)
  })

  it('is everybody on the committee where it has no secretary', async () => {
    const people = ['omar', 'asha'] as const
    await stored(`update residents set committee_role = 'member' where committee_role = 'secretary'`)
    for (const person of people)
      await stored(`update residents set committee_role = 'member' where id = $1`, [
        await residentIdOf(person),
      ])
    const ticket = await anOpenTicket()
    await sweep(atShare(200))
    const told = await toldOf(ticket)
    for (const person of people)
      await stored(`update residents set committee_role = 'none' where id = $1`, [await residentIdOf(person)])
    await stored(`update residents set committee_role = 'secretary' where id = $1`, [
      await residentIdOf('secretary'),
    ])
    expect(told).toEqual(['ticket.escalated asha', 'ticket.escalated omar', 'ticket.escalated secretary'])
  })
})

describe('people’s choices', () => {
  const waysOf = (ticket: string) =>
    stored<{ who: string; channel: string }>(
      `select split_part(u.email, '@', 1) as who, d.channel from deliveries d
       join notifications n on n.id = d.notification_id join users u on u.id = n.recipient_id
       join tickets t on n.url = '/tickets/' || t.number where t.id = $1 order by 1, 2`,
      [ticket],
    )

  it('decide by which way they hear, and in which language', async () => {
    const electrician = await userIdOf('electrician')
    await stored(`update users set phone = '+919876543210'`)
    await stored(`insert into notification_preferences (user_id, muted) values ($1, true)`, [electrician])
    await stored(`update users set language = 'hi' where id = $1`, [await userIdOf('supervisor')])
    const ticket = await anOpenTicket()
    await sweep(atShare(100))
    expect(await toldOf(ticket)).toEqual(['ticket.overdue electrician', 'ticket.overdue supervisor'])
    expect(await waysOf(ticket)).toEqual([
      { who: 'supervisor', channel: 'email' },
      { who: 'supervisor', channel: 'sms' },
    ])
    const [told] = await stored<{ title: string; body: string }>(
      `select n.title, n.body from notifications n join users u on u.id = n.recipient_id join tickets t on n.url = '/tickets/' || t.number
       where t.id = $1 and u.language = 'hi'`,
      [ticket],
    )
    expect(told?.title).toMatch(/: देर हो गई है$/)
    expect(told?.body).toContain('की देर हो चुकी है')
    await stored('delete from notification_preferences')
    await stored(`update users set language = 'en'`)
  })
})

describe('a sweep that breaks', () => {
  it('leaves nothing half of the ticket that broke it, and goes on with the others', async () => {
    const broken = await anOpenTicket()
    const others = [await anOpenTicket(), await anOpenTicket()]
    const [row] = await stored<{ number: string }>('select number from tickets where id = $1', [broken])
    await stored(`
      create function refuse_one() returns trigger language plpgsql as $$ begin raise exception 'jammed'; end $$;
      create trigger jam before insert on notifications for each row
        when (new.url = '/tickets/${row?.number}') execute function refuse_one()`)
    expect(await sweep(atShare(100))).toEqual({ changed: 4, failed: 1 })
    expect([await rungsOf(broken), await systemRowsOf(broken), await toldOf(broken)]).toEqual([[], [], []])
    expect((await lookOf(broken)).next).toEqual(REPORTED)
    for (const ticket of others) expect(await rungsOf(ticket)).toHaveLength(2)
    await stored('drop trigger jam on notifications; drop function refuse_one')
    expect(await sweep(atShare(100))).toEqual({ changed: 2, failed: 0 })
    expect(await toldOf(broken)).toHaveLength(2)
  })
})

it('what is due is found by its index among many tickets', async () => {
  await stored(
    `insert into tickets (number, title, description, category_id, status, priority, cycle, created_at)
     select 'OLD-' || n, 'Old', 'Long done.', (select id from ticket_categories limit 1), 'closed', 'low', 1, now()
     from generate_series(1, 20000) n`,
  )
  await stored('analyze tickets')
  const plan = await stored<{ 'QUERY PLAN': string }>(
    `explain select id, next_escalation_at from tickets where next_escalation_at <= $1
       and next_escalation_at >= '-infinity' and (next_escalation_at, id) > ('-infinity', '00000000-0000-0000-0000-000000000000')
     order by next_escalation_at, id limit 500`.replace('$1', `'2036-11-21'`),
  )
  const lines = plan.map((row) => row['QUERY PLAN']).join('\n')
  expect(lines).toContain('tickets_escalating_idx')
  expect(lines).not.toContain('Seq Scan')
})
