import { expect, it } from 'vitest'
import { addDays } from '@/domain/time'
import { runJob } from '@/jobs/run'
import { aListing, listingRow, toldOf } from '../listings/support/factories'
import { useEstate } from '../support/estate'

const estate = useEstate()

const run = (now: Date) => runJob(estate.payload, 'expire-listings', now)
const endOf = async (id: string): Promise<Date> => (await listingRow(id)).expires_at
const told = (id: string) => toldOf(`/listings/${id}`)

it('warns five days and one day before the end, and ends what is over, each once', async () => {
  const { id } = await aListing(estate)
  const end = await endOf(id)
  await run(addDays(end, -5.01))
  expect(await told(id)).toEqual([])
  await Promise.all([run(addDays(end, -5)), run(addDays(end, -5))])
  await run(addDays(end, -3))
  expect(await told(id)).toEqual(['listing.expiring asha'])
  await run(addDays(end, -1))
  await run(addDays(end, -0.5))
  expect(await told(id)).toHaveLength(2)
  expect((await listingRow(id)).status).toBe('active')
  await run(end)
  await run(addDays(end, 1))
  expect(await told(id)).toEqual(['listing.expiring asha', 'listing.expiring asha', 'listing.expired asha'])
  expect((await listingRow(id)).status).toBe('expired')
})

it('warns anew of what was renewed, and not of what was sold or waits as a draft', async () => {
  const { id } = await aListing(estate)
  const sold = await aListing(estate)
  await estate.call('PATCH', `/api/listings/${sold.id}`, { as: 'asha', body: { status: 'sold' } })
  const draft = await aListing(estate, { fields: { status: 'draft' } })
  const end = await endOf(id)
  await run(addDays(end, -4))
  await estate.call('PATCH', `/api/listings/${id}`, { as: 'asha', body: { renew: true } })
  const renewed = await endOf(id)
  await run(addDays(renewed, -4.9))
  expect(await told(id)).toEqual(['listing.expiring asha', 'listing.expiring asha'])
  await run(addDays(renewed, 1))
  expect((await listingRow(sold.id)).status).toBe('sold')
  expect((await listingRow(draft.id)).status).toBe('draft')
  expect(await told(sold.id)).toEqual([])
})
