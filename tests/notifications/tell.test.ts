import { randomUUID } from 'node:crypto'
import { type BasePayload, createLocalReq } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Occurrence } from '@/domain/notifications'
import { tell } from '@/hooks/notifications/tell'
import { onPool, sql, withTransaction } from '@/server/database'
import { openEstate } from '../jobs/support/estate'
import { aMemberOfStaff, aResident, findCast, type Somebody } from '../jobs/support/people'
import type { PersonName } from '../support/people'

const TODAY = '2026-11-20T06:30:00Z'
const YESTERDAY = '2026-11-18T18:30:00Z'

let payload: BasePayload
let people: Record<PersonName, Somebody>
let categoryId: string

beforeAll(async () => {
  payload = await openEstate()
  people = await findCast(payload)
  const [plumbing] = await onPool(payload).rows<{ id: string }>(sql`
    select id from ticket_categories where name = 'Plumbing'`)
  categoryId = plumbing?.id ?? ''
})

function occurrence(
  kind: Occurrence['kind'],
  ticket: Partial<NonNullable<Occurrence['ticket']>> = {},
): Occurrence {
  return {
    key: randomUUID(),
    kind,
    actorUserId: null,
    ticket: {
      id: randomUUID(),
      number: 'MNT-2026-0001',
      title: 'Leaking tap',
      categoryId,
      location: null,
      priority: 'high',
      residentId: people.asha.profileId,
      assignedToId: null,
      scope: 'personal',
      ...ticket,
    },
  }
}

async function tellNow(...occurrences: Occurrence[]): Promise<void> {
  const req = await createLocalReq({ context: { now: new Date(TODAY) } }, payload)
  await withTransaction(payload, req, (inner) => tell(inner, occurrences))
}

async function toldBy(key: string): Promise<string[]> {
  const rows = await onPool(payload).rows<{ recipient_id: string }>(sql`
    select recipient_id from notifications where happening = ${key}`)
  const names = Object.entries(people)
  return rows
    .map((row) => names.find(([, { userId }]) => userId === row.recipient_id)?.[0] ?? 'a stranger')
    .sort()
}

interface Woken {
  channel: string
  /** Of the job that the same write has queued for it. */
  priority: number
  job: string
}

/** What waits to be sent, each with the job that wakes a worker for it. */
async function queuedJobs(key: string): Promise<Woken[]> {
  return onPool(payload).rows(sql`
    select d.channel, j.priority, j.id as job from notifications n join deliveries d on d.notification_id = n.id
    join pgboss.job j on j.created_on::timestamptz(3) = d.created_at and j.priority = d.priority
    where n.happening = ${key} and j.name = 'deliver' and d.status = 'queued' order by 1`)
}

describe('telling of a happening', () => {
  it('reaches managers, supervisors and the secretary with a new ticket, and one job wakes a worker', async () => {
    const created = occurrence('ticket.created')
    await tellNow(created)
    expect(await toldBy(created.key)).toEqual(['manager', 'secretary', 'supervisor'])
    const jobs = await queuedJobs(created.key)
    expect(jobs).toMatchObject(Array(3).fill({ channel: 'email', priority: 0 }))
    expect(new Set(jobs.map(({ job }) => job)).size).toBe(1)
  })

  it('reaches everybody suited who is on call with an emergency, before all other mail', async () => {
    const emergency = occurrence('ticket.emergency')
    await tellNow(emergency)
    expect(await toldBy(emergency.key)).toEqual(['manager', 'plumber', 'secretary', 'supervisor'])
    const jobs = await queuedJobs(emergency.key)
    expect(jobs.map(({ channel }) => channel)).toEqual([
      ...Array<string>(4).fill('email'),
      ...Array<string>(4).fill('sms'),
    ])
    expect(Math.min(...jobs.map(({ priority }) => priority))).toBeGreaterThan(10)
  })

  it('does not tell the actor', async () => {
    const closed = occurrence('ticket.closed', { assignedToId: people.plumber.profileId })
    await tellNow({ ...closed, actorUserId: people.asha.userId })
    expect(await toldBy(closed.key)).toEqual(['plumber'])
  })

  it('tells several happenings of one write, each to its own', async () => {
    const created = occurrence('ticket.created')
    const assigned = occurrence('ticket.assigned', { assignedToId: people.electrician.profileId })
    await tellNow(created, assigned)
    expect(await toldBy(created.key)).toEqual(['manager', 'secretary', 'supervisor'])
    expect(await toldBy(assigned.key)).toEqual(['asha', 'electrician'])
  })

  it('tells the same happening once, however often it is told', async () => {
    const started = occurrence('ticket.started')
    await tellNow(started)
    await tellNow(started)
    expect(await toldBy(started.key)).toEqual(['asha'])
    expect(await queuedJobs(started.key)).toHaveLength(1)
  })

  it('leaves nothing behind when the write is rolled back', async () => {
    const created = occurrence('ticket.created')
    const before = await onPool(payload).rows(sql`select count(*) from pgboss.job`)
    const req = await createLocalReq({ context: {} }, payload)
    const write = withTransaction(payload, req, async (inner) => {
      await tell(inner, [created])
      throw new Error('the write was refused')
    })
    await expect(write).rejects.toThrow('the write was refused')
    expect(await toldBy(created.key)).toEqual([])
    expect(await onPool(payload).rows(sql`select count(*) from pgboss.job`)).toEqual(before)
    const orphans = await onPool(payload).rows(sql`
      select 1 from deliveries d left join notifications n on n.id = d.notification_id where n.id is null`)
    expect(orphans).toEqual([])
  })

  it('refuses to tell outside a transaction', async () => {
    const req = await createLocalReq({ context: {} }, payload)
    await expect(tell(req, [occurrence('ticket.created')])).rejects.toThrow('no open transaction')
  })
})

describe('people who no longer count', () => {
  it.each([
    ['unverified', { isVerified: false }],
    ['moved out yesterday', { moveOutDate: YESTERDAY }],
    ['moving out today', { moveOutDate: TODAY }],
  ])('a resident who is %s is not told', async (_, state) => {
    const gone = await aResident(payload, state)
    const started = occurrence('ticket.started', { residentId: gone.profileId })
    await tellNow(started)
    expect(await toldBy(started.key)).toEqual([])
  })

  it('a resident who moves out tomorrow is told', async () => {
    const leaving = await aResident(payload, { moveOutDate: '2026-11-20T18:30:00Z' })
    const started = occurrence('ticket.started', { residentId: leaving.profileId })
    await tellNow(started)
    expect(await toldBy(started.key)).toEqual(['a stranger'])
  })

  it('inactive staff are not told, and the managers hear of the comment instead', async () => {
    const gone = await aMemberOfStaff(payload, 'plumber', { isActive: false, isOnCall: true })
    const commented = occurrence('ticket.commented', { assignedToId: gone.profileId })
    await tellNow({ ...commented, authorSide: 'resident' })
    expect(await toldBy(commented.key)).toEqual(['manager', 'supervisor'])
  })
})

describe('an account', () => {
  it('is told of its invitation by e-mail, before anybody has verified it', async () => {
    const invited = await aResident(payload, { isVerified: false })
    const key = randomUUID()
    const account = { userId: invited.userId, url: '/join/token' }
    await tellNow({ key, kind: 'account.invited', actorUserId: people.manager.userId, account })
    expect(await toldBy(key)).toEqual(['a stranger'])
    expect(await queuedJobs(key)).toMatchObject([{ channel: 'email', priority: 0 }])
  })
})
