import { createLocalReq } from 'payload'
import { expect, test } from 'vitest'
import { claimDue } from '@/jobs/deliveries/claim'
import { countLikes } from '@/server/bulk-deliveries'
import { CONTACT_PROFILE, type ContactProfile, readersOf } from '@/server/contact-profiles'
import { onPool, sql, withTransaction } from '@/server/database'
import { findListeners } from '@/server/notifications/find-listeners'
import { stored } from '../support/database'
import { useEstate } from '../support/estate'
import { userIdOf } from '../support/register'

const estate = useEstate()

const PHONE = '+919876500001'

test('a number of somebody’s profile is theirs, however they are told', async () => {
  const user = await userIdOf('asha')
  await stored(`update users set phone = '' where id = $1`, [user])
  await stored('update residents set phone = $2 where user_id = $1', [user, PHONE])
  const [told] = await stored<{ id: string }>(
    `insert into notifications (happening, recipient_id, kind, category, title, body, url, urgency)
     values ('phones', $1, 'account.verified', 'account', 'Welcome', '', '/', 'urgent') returning id`,
    [user],
  )
  await stored(
    `insert into deliveries (notification_id, recipient_id, channel, priority) values ($1, $2, 'sms', 10)`,
    [told?.id, user],
  )
  const req = await createLocalReq({}, estate.payload)
  const found = await withTransaction(estate.payload, req, (inner) =>
    findListeners(inner, [{ audience: 'account', ref: user }], new Date()),
  )
  expect(found).toMatchObject([{ userId: user, hasPhone: true }])
  const database = onPool(estate.payload)
  const readers = await countLikes<ContactProfile>(
    database,
    sql`select ${CONTACT_PROFILE} as profile ${readersOf('phones')}`,
  )
  expect(readers).toMatchObject([{ profile: { hasPhone: true }, people: 1 }])
  expect(await claimDue(database, 'sms', 10, new Date())).toMatchObject([{ phone: PHONE }])
})
