import { createLocalReq } from 'payload'
import { afterEach, expect, test } from 'vitest'
import { personOf } from '@/hooks/actor'
import { belongsHere } from '@/server/audience'
import { onPool, sql } from '@/server/database'
import { stored } from '../support/database'
import { useEstate } from '../support/estate'
import type { PersonName } from '../support/people'
import { userIdOf } from '../support/register'

const estate = useEstate()

/** Ten in the evening of the estate. */
const NOW = new Date('2026-11-20T16:30:00Z')

afterEach(async () => {
  await stored('update residents set verified = true, move_out_date = null')
  await stored('update staff set is_active = true')
})

/** Whether somebody belongs here, as the mailing sees it and as the sign-in sees it. */
async function belongs(person: PersonName): Promise<[boolean, boolean]> {
  const user = await userIdOf(person)
  const [row] = await onPool(estate.payload).rows<{ belongs: boolean }>(
    sql`select ${belongsHere(NOW)} as belongs from users u where u.id = ${user}`,
  )
  const req = await createLocalReq({ context: { now: NOW } }, estate.payload)
  return [row?.belongs === true, (await personOf(req, user)) !== null]
}

const moveOut = (at: string) => `update residents set move_out_date = '${at}' where user_id = $1`

test.each<[string, PersonName, string | null, boolean]>([
  ['a resident', 'asha', null, true],
  ['who moves out tomorrow', 'asha', moveOut('2026-11-20T18:30:00Z'), true],
  ['who moves out today', 'asha', moveOut('2026-11-20T18:29:00Z'), false],
  ['who was never verified', 'asha', 'update residents set verified = false where user_id = $1', false],
  ['staff', 'plumber', null, true],
  ['who no longer works here', 'plumber', 'update staff set is_active = false where user_id = $1', false],
  ['the administrator, who has no other part', 'admin', null, true],
])('%s (%s) belongs to the estate for messages as for the sign-in', async (_, person, change, expected) => {
  if (change) await stored(change, [await userIdOf(person)])
  expect(await belongs(person)).toEqual([expected, expected])
})
