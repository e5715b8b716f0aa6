import { afterAll, beforeAll, expect, it } from 'vitest'
import { emailOf, PASSWORD } from '../support/people'
import { type DeployedEstate, startEstate } from '../support/server'
import { ask, filledForm } from './support/ask'

/** Starting the estate may build the site first. */
const START_MS = 300_000
const PUBLIC = 'https://estate.example'

/** Behind a proxy that speaks https for it. */
let estate: DeployedEstate

beforeAll(async () => {
  estate = await startEstate({ ESTATE_URL: PUBLIC })
}, START_MS)

afterAll(() => estate?.stop())

const host = { host: 'estate.example' }

it('an estate on https asks browsers to come by https alone', async () => {
  for (const path of ['/sign-in', '/admin/login', '/api/users/me', '/healthz', '/nonsense']) {
    const { headers } = await ask(`${estate.url}${path}`, { headers: host })
    expect(headers['strict-transport-security'], path).toBe('max-age=31536000')
  }
})

it('its sessions travel by https alone, whether begun in the form or in the interface', async () => {
  const page = await ask(`${estate.url}/sign-in`, { headers: host })
  const form = filledForm(page.text, { email: emailOf('asha'), password: PASSWORD })
  const byForm = await ask(`${estate.url}/sign-in`, {
    method: 'POST',
    headers: { ...host, ...form.headers, origin: PUBLIC },
    body: form.body,
  })
  const byApi = await ask(`${estate.url}/api/users/login`, {
    method: 'POST',
    headers: { ...host, 'content-type': 'application/json' },
    body: JSON.stringify({ email: emailOf('asha'), password: PASSWORD }),
  })
  for (const { headers } of [byForm, byApi]) {
    const cookie = headers['set-cookie']?.find((one) => one.startsWith('payload-token=')) ?? ''
    expect(cookie).toMatch(/; Secure/i)
    expect(cookie).toMatch(/; HttpOnly/i)
    expect(cookie).toMatch(/; SameSite=Lax/i)
  }
  expect(byForm.status).toBe(303)
})

it('its forms are taken from its public address, and from no other', async () => {
  const post = (origin: string) =>
    ask(`${estate.url}/sign-out`, { method: 'POST', headers: { ...host, origin } })
  expect((await post(PUBLIC)).status).toBe(303)
  expect((await post('https://evil.example')).status).toBe(403)
  expect((await post('https://estate.example:8443')).status).toBe(403)
})
