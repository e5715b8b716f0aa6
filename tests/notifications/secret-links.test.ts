import { beforeAll, expect, test } from 'vitest'
import { stored } from '../support/database'
import { useEstate } from '../support/estate'
import { emailOf } from '../support/people'
import { userIdOf } from '../support/register'

const estate = useEstate()
let link: string

beforeAll(async () => {
  await estate.call('POST', '/api/users/forgot-password', { body: { email: emailOf('meera') } })
  const [message] = await stored<{ url: string }>(
    `select url from notifications where kind = 'account.password_reset' and recipient_id = $1`,
    [await userIdOf('meera')],
  )
  link = message?.url ?? ''
})

const messages = (query = '') =>
  estate.call('GET', `/api/notifications?where[kind][equals]=account.password_reset${query}`, { as: 'meera' })

test('the link that opens an account is in its mail', () => {
  expect(link).toMatch(/^\/reset-password\/[0-9a-f]{40}$/)
})

test('whoever holds a signed-in device reads of it, and does not read it', async () => {
  const { body } = await messages()
  expect(body.docs).toHaveLength(1)
  expect(JSON.stringify(body)).not.toContain('/reset-password/')
  const selected = await messages('&select[url]=true')
  expect(JSON.stringify(selected.body)).not.toContain('/reset-password/')
  const one = await estate.call('PATCH', `/api/notifications/${body.docs[0].id}`, {
    as: 'meera',
    body: { read: true },
  })
  expect(one.status).toBe(200)
  expect(JSON.stringify(one.body)).not.toContain('/reset-password/')
})

test('a filter does not tell what it is', async () => {
  const guess = await messages(`&where[url][like]=${link.slice(0, 18)}`)
  expect(guess.body.docs).toEqual([])
})
