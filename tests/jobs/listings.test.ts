import { expect, it } from 'vitest'
import { runJob } from '@/jobs/run'
import { aListing, listingRow, toldOf } from '../listings/support/factories'
import { stored } from '../support/database'
import { useEstate } from '../support/estate'

const estate = useEstate()
const DAY_MS = 86_400_000

const expire = (now: Date) => runJob(estate.payload, 'expire-listings', now)
const kindsOf = async (id: string) =>
  (await toldOf(`/listings/${id}`)).map((told) => told.replace(/^listing\./, ''))
const daysBefore = (end: string, days: number) => new Date(new Date(end).getTime() - days * DAY_MS)

it('warns five days and one day before the end, and ends it, once each, however often and by however many it runs', async () => {
  const { id, expiresAt } = await aListing(estate)
  await expire(daysBefore(expiresAt, 5.01))
  expect(await kindsOf(id)).toEqual([])
  await Promise.all([expire(daysBefore(expiresAt, 5)), expire(daysBefore(expiresAt, 4.9))])
  expect(await expire(daysBefore(expiresAt, 3))).toEqual({ changed: 0, failed: 0 })
  expect(await kindsOf(id)).toEqual(['expiring asha'])
  await expire(daysBefore(expiresAt, 1))
  expect(await kindsOf(id)).toEqual(['expiring asha', 'expiring asha'])
  await expire(daysBefore(expiresAt, 0.001))
  expect((await listingRow(id)).status).toBe('active')
  await Promise.all([expire(new Date(expiresAt)), expire(new Date(expiresAt))])
  expect((await listingRow(id)).status).toBe('expired')
  expect((await kindsOf(id)).filter((told) => told === 'expired asha')).toHaveLength(1)
  expect((await estate.call('GET', `/api/listings/${id}`, { as: 'meera' })).status).toBe(404)
})

it('warns once where it comes late for both, and only ends what is over', async () => {
  const late = await aListing(estate)
  await expire(daysBefore(late.expiresAt, 0.5))
  expect(await kindsOf(late.id)).toEqual(['expiring asha'])
  const over = await aListing(estate)
  await expire(daysBefore(over.expiresAt, -3))
  expect(await kindsOf(over.id)).toEqual(['expired asha'])
})

it('warns without the words of what moderators once decided', async () => {
  const { id, expiresAt } = await aListing(estate)
  await stored(`update listings set moderation_note = 'A misunderstanding.' where id = $1`, [id])
  await expire(daysBefore(expiresAt, 4))
  const told = await stored<{ body: string }>('select body from notifications where url = $1', [
    `/listings/${id}`,
  ])
  expect(told).toHaveLength(1)
  expect(JSON.stringify(told)).not.toContain('misunderstanding')
})

it('warns anew of what was renewed, and never of what is sold', async () => {
  const renewed = await aListing(estate)
  const sold = await aListing(estate)
  await estate.call('PATCH', `/api/listings/${sold.id}`, { as: 'asha', body: { status: 'sold' } })
  await expire(daysBefore(renewed.expiresAt, 4))
  const answer = await estate.call('PATCH', `/api/listings/${renewed.id}`, {
    as: 'asha',
    body: { renew: true },
  })
  expect((await listingRow(renewed.id)).warned_five_days_at).toBeNull()
  await expire(daysBefore(answer.body.doc.expiresAt, 4))
  expect(await kindsOf(renewed.id)).toEqual(['expiring asha', 'expiring asha'])
  expect(await kindsOf(sold.id)).toEqual([])
})
