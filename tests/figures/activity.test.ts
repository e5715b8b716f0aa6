import { type BasePayload, createLocalReq } from 'payload'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { actorOf } from '@/hooks/actor'
import { noteActivity } from '@/hooks/figures/note-activity'
import { stored } from '../support/database'
import { useEstate } from '../support/estate'
import { userIdOf } from '../support/register'

const estate = useEstate()
const NOON = new Date('2026-04-10T06:30:00Z')

const daysOf = async (user: string): Promise<string[]> =>
  (
    await stored<{ date: string }>('select date from activity_days where user_id = $1 order by date', [user])
  ).map(({ date }) => date)

/** The same estate as another process has it: with a memory of its own. */
const elsewhere = (): BasePayload => Object.create(estate.payload)

beforeEach(async () => {
  await stored('delete from activity_days')
})

describe('a day of use', () => {
  test('is noted once, however often somebody comes', async () => {
    const asha = await userIdOf('asha')
    const here = elsewhere()
    await Promise.all(Array.from({ length: 20 }, () => noteActivity(here, asha, NOON)))
    expect(await daysOf(asha)).toEqual(['2026-04-10'])
  })

  test('is noted once by two processes', async () => {
    const asha = await userIdOf('asha')
    const processes = [elsewhere(), elsewhere(), elsewhere()]
    await Promise.all(processes.map((one) => noteActivity(one, asha, NOON)))
    expect(await daysOf(asha)).toEqual(['2026-04-10'])
  })

  test('ends at the estate’s midnight', async () => {
    const asha = await userIdOf('asha')
    const here = elsewhere()
    await noteActivity(here, asha, new Date('2026-04-10T18:29:59.999Z'))
    await noteActivity(here, asha, new Date('2026-04-10T18:30:00Z'))
    await noteActivity(here, asha, new Date('2026-04-10T18:29:00Z'))
    expect(await daysOf(asha)).toEqual(['2026-04-10', '2026-04-11'])
  })

  test('that could not be written is tried again, and fails nobody', async () => {
    const asha = await userIdOf('asha')
    const here = elsewhere()
    const { drizzle } = here.db as unknown as { drizzle: { execute: () => Promise<unknown> } }
    const lost = vi.spyOn(drizzle, 'execute').mockRejectedValueOnce(new Error('lost'))
    await expect(noteActivity(here, asha, NOON)).resolves.toBeUndefined()
    lost.mockRestore()
    expect(await daysOf(asha)).toEqual([])
    await noteActivity(here, asha, NOON)
    expect(await daysOf(asha)).toEqual(['2026-04-10'])
  })

  test('of whoever is signed in is noted at any request of theirs, and at no one else’s', async () => {
    await estate.call('GET', '/api/users/me', { as: 'meera' })
    await estate.call('GET', '/api/users/me')
    const meera = await userIdOf('meera')
    await vi.waitFor(async () => expect(await daysOf(meera)).toHaveLength(1))
    expect(await stored('select 1 from activity_days where user_id <> $1', [meera])).toHaveLength(0)
  })

  test('is none of staff, who are no part of the residents’ figure', async () => {
    const supervisor = await userIdOf('supervisor')
    const user = await estate.payload.findByID({ collection: 'users', id: supervisor, overrideAccess: true })
    const req = await createLocalReq({ user: { ...user, collection: 'users' } }, elsewhere())
    expect(await actorOf(req)).not.toBeNull()
    expect(await daysOf(supervisor)).toEqual([])
  })

  test('is none of an account that no longer counts', async () => {
    const ravi = await userIdOf('ravi')
    await stored('update residents set verified = false where user_id = $1', [ravi])
    const user = await estate.payload.findByID({ collection: 'users', id: ravi, overrideAccess: true })
    const req = await createLocalReq({ user: { ...user, collection: 'users' } }, elsewhere())
    expect(await actorOf(req)).toBeNull()
    expect(await daysOf(ravi)).toEqual([])
  })

  test('is none of whom a job acts for', async () => {
    const omar = await userIdOf('omar')
    const user = await estate.payload.findByID({ collection: 'users', id: omar, overrideAccess: true })
    const req = await createLocalReq({ user: { ...user, collection: 'users' } }, elsewhere())
    req.context.actor = { kind: 'system', job: 'close-resolved-tickets' }
    await actorOf(req)
    expect(await daysOf(omar)).toEqual([])
  })
})
