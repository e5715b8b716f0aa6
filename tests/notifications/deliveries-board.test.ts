import { beforeEach, expect, test } from 'vitest'
import { oldestDue, queueNow } from '@/web/data/deliveries-board'
import { countsByDay } from '@/web/data/deliveries-board-days'
import { emptyOutbox, queuedDeliveries } from '../jobs/support/deliveries'
import { stored } from '../support/database'
import { useEstate } from '../support/estate'

const estate = useEstate()

beforeEach(() => emptyOutbox(estate.payload))

const NOW = new Date('2036-11-20T10:00:00Z')
const minutes = (count: number) => new Date(NOW.getTime() + count * 60_000)
const counted = async (now: Date) =>
  Object.fromEntries((await countsByDay(estate.payload, now)).map(({ day, count }) => [day, count]))

async function writtenAt(at: string): Promise<void> {
  const ids = await queuedDeliveries(estate.payload, 1)
  await stored('update deliveries set created_at = $1 where id = any($2)', [at, ids])
}

test('the board counts today anew at each look, and the days before it every five minutes', async () => {
  await writtenAt('2036-11-19T18:29:59Z')
  await writtenAt('2036-11-19T18:30:00Z')
  await writtenAt('2036-11-06T18:30:00Z')
  await writtenAt('2036-11-06T18:29:59Z')
  expect(await counted(NOW)).toEqual({ '2036-11-20': 1, '2036-11-19': 1, '2036-11-07': 1 })
  await writtenAt('2036-11-19T10:00:00Z')
  await writtenAt('2036-11-20T09:00:00Z')
  expect(await counted(minutes(4))).toEqual({ '2036-11-20': 2, '2036-11-19': 1, '2036-11-07': 1 })
  expect(await counted(minutes(5))).toEqual({ '2036-11-20': 2, '2036-11-19': 2, '2036-11-07': 1 })
  const nextDay = new Date('2036-11-20T18:30:00Z')
  expect(await counted(nextDay)).toEqual({ '2036-11-20': 2, '2036-11-19': 2 })
})

test('the oldest that could go is none that is held, put off or waits for a digest', async () => {
  expect(await oldestDue(estate.payload, NOW)).toBeNull()
  const ids = await queuedDeliveries(estate.payload, 5)
  const changes = [
    `held_since = $1, created_at = $1::timestamptz - interval '5 hours'`,
    `next_attempt_at = $1::timestamptz + interval '1 second', created_at = $1::timestamptz - interval '4 hours'`,
    `digest_due_at = $1, created_at = $1::timestamptz - interval '3 hours'`,
    `next_attempt_at = $1::timestamptz - interval '1 hour', created_at = $1::timestamptz - interval '6 hours'`,
    `created_at = $1::timestamptz - interval '30 minutes'`,
  ]
  for (const [index, change] of changes.entries())
    await stored(`update deliveries set ${change} where id = $2`, [NOW, ids[index]])
  const oldest = await oldestDue(estate.payload, NOW)
  expect(oldest).toEqual(minutes(-60))
  const [line] = await queueNow(estate.payload, NOW)
  expect(line).toMatchObject({ due: 2, held: 1, deferred: 1, digest: 1, oldestDueAt: oldest })
})
