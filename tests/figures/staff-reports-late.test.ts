import type { BasePayload } from 'payload'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { figuresOf, type StaffFigures } from '@/domain/figures/staff'
import { localDaySpan } from '@/domain/time'
import { onPool } from '@/server/database'
import { ticketsOf } from '@/server/figures/month-tickets'
import { figuresWithout } from '@/server/figures/staff-reports'
import { openEstate } from '../jobs/support/estate'
import { stored } from '../support/database'
import type { PersonName } from '../support/people'
import { staffIdOf } from '../support/register'
import { aPieceOfWork, handOver, miss, reopen, resolveAgain } from './support/staff-work'

/** A Sunday of the estate, from 18:30 to 18:30 by Greenwich. */
const SUNDAY = localDaySpan('2026-11-15', '2026-11-15', 'Asia/Kolkata') as { start: Date; end: Date }
const DONE_ON_SUNDAY = {
  created: '2026-11-15T02:00:00Z',
  resolved: '2026-11-15T06:00:00Z',
  due: '2026-11-15T08:00:00Z',
}

let payload: BasePayload
beforeAll(async () => {
  payload = await openEstate()
})

beforeEach(async () => {
  await stored('alter table ticket_updates disable trigger user')
  for (const table of ['ticket_escalations', 'ticket_updates', 'tickets'])
    await stored(`delete from ${table}`)
  await stored('alter table ticket_updates enable trigger user')
})

/** Somebody’s Sunday, counted now, with everything that has happened since. */
async function sundayOf(person: PersonName): Promise<StaffFigures | undefined> {
  const staff = await staffIdOf(person)
  const rows = await onPool(payload).rows<{ staff_id: string; figures: unknown }>(figuresWithout(SUNDAY))
  const row = rows.find(({ staff_id }) => staff_id === staff)
  return row ? figuresOf(row.figures) : undefined
}

const NOTHING = { assigned: 0, completed: 0, resolved: 0, rated: 0, load: 0 }

describe('a day that is counted long afterwards', () => {
  it('still has what was done on it, though it is open again and somebody else’s', async () => {
    const work = await aPieceOfWork(DONE_ON_SUNDAY)
    await reopen(work, '2026-11-16T06:00:00Z')
    await handOver(work, 'electrician', '2026-11-16T07:00:00Z')
    const done = { assigned: 1, completed: 1, resolved: 1, onTimeRate: 1, teamShare: 1, load: 0 }
    expect(await sundayOf('plumber')).toMatchObject({ ...done, avgResolutionHours: expect.closeTo(4, 2) })
    expect(await sundayOf('electrician')).toMatchObject(NOTHING)
    await resolveAgain(work, '2026-11-17T06:00:00Z')
    expect(await sundayOf('plumber')).toMatchObject(done)
    expect(await sundayOf('electrician')).toMatchObject(NOTHING)
  })

  it('knows that it was late by the miss that was written down, whatever was promised since', async () => {
    const work = await aPieceOfWork({ ...DONE_ON_SUNDAY, due: '2026-11-15T05:00:00Z' })
    await miss(work, '2026-11-15T05:00:00Z')
    expect(await sundayOf('plumber')).toMatchObject({ resolved: 1, onTimeRate: 0 })
    await reopen(work, '2026-11-16T06:00:00Z')
    await resolveAgain(work, '2026-11-17T06:00:00Z')
    expect(await sundayOf('plumber')).toMatchObject({ resolved: 1, onTimeRate: 0 })
  })

  it('gives the stars to whoever had the ticket when they were given', async () => {
    const work = await aPieceOfWork({ ...DONE_ON_SUNDAY, rating: 4, ratedAt: '2026-11-15T09:00:00Z' })
    await reopen(work, '2026-11-16T06:00:00Z')
    await handOver(work, 'electrician', '2026-11-16T07:00:00Z')
    expect(await sundayOf('plumber')).toMatchObject({ rated: 1, avgSatisfaction: 4 })
    expect(await sundayOf('electrician')).toMatchObject(NOTHING)
  })
})

describe('within one day', () => {
  it('what is given on counts as given to both, and as done by whoever did it', async () => {
    const work = await aPieceOfWork({ created: '2026-11-15T02:00:00Z' })
    await handOver(work, 'electrician', '2026-11-15T03:00:00Z')
    await resolveAgain(work, '2026-11-15T06:00:00Z')
    expect(await sundayOf('plumber')).toMatchObject({ assigned: 1, completed: 0, resolved: 0 })
    expect(await sundayOf('electrician')).toMatchObject({ assigned: 1, completed: 1, resolved: 1 })
  })

  it('what is done twice counts once, and what both have done once for each', async () => {
    const work = await aPieceOfWork(DONE_ON_SUNDAY)
    await reopen(work, '2026-11-15T07:00:00Z')
    await resolveAgain(work, '2026-11-15T09:00:00Z')
    expect(await sundayOf('plumber')).toMatchObject({ assigned: 1, completed: 1, resolved: 1, teamShare: 1 })
    await reopen(work, '2026-11-15T10:00:00Z')
    await handOver(work, 'electrician', '2026-11-15T11:00:00Z')
    await resolveAgain(work, '2026-11-15T12:00:00Z')
    expect(await sundayOf('plumber')).toMatchObject({ completed: 0, resolved: 1, teamShare: 0.5 })
    expect(await sundayOf('electrician')).toMatchObject({ completed: 1, resolved: 1, teamShare: 0.5 })
  })
})

it('the estate’s month counts a ticket once, as it was done in it, though it was open again afterwards', async () => {
  const work = await aPieceOfWork({ ...DONE_ON_SUNDAY, due: '2026-11-15T05:00:00Z' })
  await miss(work, '2026-11-15T05:00:00Z')
  await reopen(work, '2026-11-16T06:00:00Z')
  await resolveAgain(work, '2026-11-17T06:00:00Z')
  const month = localDaySpan('2026-11-01', '2026-11-30', 'Asia/Kolkata') as { start: Date; end: Date }
  const database = onPool(payload)
  expect(await ticketsOf(database, month)).toMatchObject([{ received: 1, resolved: 1, onTime: 1 }])
  expect(await ticketsOf(database, SUNDAY)).toMatchObject([{ received: 1, resolved: 1, onTime: 0 }])
})
