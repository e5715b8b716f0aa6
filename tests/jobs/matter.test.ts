import { expect, test } from 'vitest'
import { claimDue } from '@/jobs/deliveries/claim'
import { onPool } from '@/server/database'
import { aPublishedAnnouncement } from '../announcements/support/factories'
import { useEstate } from '../support/estate'
import { emptyOutbox } from './support/deliveries'

const estate = useEstate()

/** More than are kept in memory, and no more than are claimed at once. */
const ANNOUNCEMENTS = 15

test('each mail of many announcements at once has the whole text of its own', async () => {
  await emptyOutbox(estate.payload)
  const bodies: string[] = []
  for (let count = 0; count < ANNOUNCEMENTS; count++) {
    const fields = { body: `Notice ${count}, in full.`, audience: { blocks: ['C'] } }
    bodies.push((await aPublishedAnnouncement(estate, { fields })).body)
  }
  const later = new Date(Date.now() + 60_000)
  const claimed = await claimDue(onPool(estate.payload), 'email', 20, later)
  const told = claimed.map(({ matter }) =>
    matter?.kind === 'announcement' ? matter.announcement.body : null,
  )
  expect(told.sort()).toEqual(bodies.sort())
})
