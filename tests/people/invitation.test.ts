import { createLocalReq } from 'payload'
import { describe, expect, test } from 'vitest'
import { acceptInvitation } from '@/hooks/people/accept-invitation'
import { accountOfLink, lockAccountOfLink } from '@/hooks/people/links'
import { inTransaction, onPool, sql, withTransaction } from '@/server/database'
import { stored } from '../support/database'
import { useEstate } from '../support/estate'
import { emailOf } from '../support/people'
import { flatIdOf, userIdOf } from '../support/register'
import { anAddress, linkSentTo, tokenIn } from './support'

const estate = useEstate()
const PASSWORD = 'three words here'

/** An account that the administrator made without a password. */
async function anInvited(email = anAddress()): Promise<{ id: string; email: string; token: string }> {
  const body = { name: 'Nina New', email }
  const made = await estate.call('POST', '/api/users', { as: 'admin', body })
  expect(made.status).toBe(201)
  return { id: made.body.doc.id, email, token: tokenIn(await linkSentTo(email, 'account.invited')) }
}

const accept = (token: string, more: object = {}): Promise<string> =>
  acceptInvitation(estate.payload, { token, password: PASSWORD, phone: '', language: 'en', ...more })
const signIn = async (email: string, password = PASSWORD) =>
  (await estate.call('POST', '/api/users/login', { body: { email, password } })).status

describe('an account without a password', () => {
  test('is made with one that nobody knows, and its holder gets a link for seven days', async () => {
    const { id, email } = await anInvited()
    expect(await linkSentTo(email, 'account.invited')).toMatch(/^\/invitation\/[0-9a-f]{40}$/)
    const [row] = await stored<{ hash: string; days: string }>(
      `select hash, extract(epoch from reset_password_expiration - now()) / 86400 as days
       from users where id = $1`,
      [id],
    )
    expect(row?.hash).toMatch(/^pbkdf2/)
    expect(Number(row?.days)).toBeCloseTo(7, 1)
  })

  test('with a password, signs in with that one all the same', async () => {
    const email = anAddress()
    const body = { name: 'Nina New', email, password: 'the office chose this' }
    const { body: made } = await estate.call('POST', '/api/users', { as: 'admin', body })
    const resident = { name: 'Nina New', user: made.doc.id, flat: await flatIdOf('A-102'), verified: true }
    expect((await estate.call('POST', '/api/residents', { as: 'admin', body: resident })).status).toBe(201)
    expect(await signIn(email, 'the office chose this')).toBe(200)
  })
})

describe('an invitation', () => {
  test('is taken up once, with password, number and language', async () => {
    const { id, email, token } = await anInvited()
    expect(await accept(token, { phone: '98200 55555', language: 'hi' })).toBe(email)
    expect(await stored('select phone, language from users where id = $1', [id])).toEqual([
      { phone: '+919820055555', language: 'hi' },
    ])
    await stored(`insert into administrators (user_id) values ($1)`, [id])
    expect(await signIn(email)).toBe(200)
    await expect(accept(token, { password: 'somebody else’s' })).rejects.toMatchObject({ status: 403 })
    expect(await signIn(email)).toBe(200)
  })

  test('used by two at once is used by one', async () => {
    const { token } = await anInvited()
    const both = await Promise.allSettled([
      accept(token, { password: 'the first one' }),
      accept(token, { password: 'the other one' }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  test('is over for whoever began before it was used, and came after', async () => {
    const { token } = await anInvited()
    const req = await createLocalReq({}, estate.payload)
    const late = await withTransaction(estate.payload, req, async () => {
      const database = await inTransaction(req)
      await database.rows(sql`select now()`)
      await accept(token)
      return lockAccountOfLink(database, token)
    })
    expect(late).toBeNull()
  })

  test('changes nothing with a weak password or a number that is none', async () => {
    const { id, token } = await anInvited()
    const kept = 'select hash, phone, language, reset_password_token from users where id = $1'
    const before = await stored(kept, [id])
    await expect(accept(token, { password: 'short' })).rejects.toMatchObject({ status: 400 })
    await expect(accept(token, { phone: 'mine' })).rejects.toMatchObject({ status: 400 })
    expect(await stored(kept, [id])).toEqual(before)
  })

  test('ends after its days', async () => {
    const { id, token } = await anInvited()
    expect(await accountOfLink(onPool(estate.payload), token)).toMatchObject({ id, name: 'Nina New' })
    await stored(`update users set reset_password_expiration = now() - interval '1 second' where id = $1`, [
      id,
    ])
    expect(await accountOfLink(onPool(estate.payload), token)).toBeNull()
    await expect(accept(token)).rejects.toMatchObject({ status: 403 })
  })

  test('is sent again by the administrator, and the one before ends', async () => {
    const { id, email, token } = await anInvited()
    const again = await estate.call('POST', `/api/users/${id}/invite`, { as: 'admin', body: {} })
    expect(again.status).toBe(200)
    const newer = tokenIn(await linkSentTo(email, 'account.invited'))
    expect(newer).not.toBe(token)
    await expect(accept(token)).rejects.toMatchObject({ status: 403 })
    expect(await accept(newer)).toBe(email)
  })

  test('is sent by nobody else, and to nobody who does not exist', async () => {
    const path = `/api/users/${await userIdOf('asha')}/invite`
    const kept = `select reset_password_token from users where email = $1`
    const before = await stored(kept, [emailOf('asha')])
    for (const as of ['asha', 'secretary', 'manager'] as const) {
      expect((await estate.call('POST', path, { as, body: {} })).status).toBe(403)
    }
    expect(await stored(kept, [emailOf('asha')])).toEqual(before)
    for (const id of ['nobody', '11111111-1111-4111-8111-111111111111']) {
      expect((await estate.call('POST', `/api/users/${id}/invite`, { as: 'admin', body: {} })).status).toBe(
        404,
      )
    }
  })
})
