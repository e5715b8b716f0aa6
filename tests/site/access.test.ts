import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { HAS_CHROMIUM, openPage, signInToPanel, startBrowser } from '../browser/chromium'
import { anAddress, aRegisterEntry, linkSentTo } from '../people/support'
import { stored } from '../support/database'
import { emailOf, PASSWORD, type PersonName } from '../support/people'
import { type DeployedEstate, startEstate } from '../support/server'
import { signInAt } from '../support/signed-in'

/** Starting the estate may build the site first. */
const START_MS = 300_000
const JOURNEY_MS = 120_000
const CHOSEN = 'three words here'

let estate: DeployedEstate
let browser: Browser | undefined
let newestPhone = 9_820_100_000

beforeAll(async () => {
  estate = await startEstate()
  if (HAS_CHROMIUM) browser = await startBrowser()
}, START_MS)

afterAll(async () => {
  await browser?.close()
  await estate?.stop()
})

/** A phone's browser, awake or before its scripts have come. */
async function aPhone(
  hasScripts: boolean,
  locale = 'en-IN',
): Promise<{ page: Page; context: BrowserContext }> {
  if (!browser) throw new Error('There is no Chromium.')
  const context = await browser.newContext({
    baseURL: estate.url,
    viewport: { width: 390, height: 844 },
    javaScriptEnabled: hasScripts,
    locale,
  })
  return { page: await context.newPage(), context }
}

async function api(person: PersonName, method: string, path: string, body: object): Promise<any> {
  const answer = await fetch(`${estate.url}/api/${path}`, {
    method,
    headers: {
      'content-type': 'application/json',
      authorization: `JWT ${await signInAt(estate.url, person)}`,
    },
    body: JSON.stringify(body),
  })
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`)
  return answer.json()
}

/** Somebody in the register whose number nobody else has. */
async function aNeighbour(): Promise<{ entry: string; phone: string; email: string }> {
  newestPhone += 1
  const phone = String(newestPhone)
  return { entry: await aRegisterEntry({ name: 'Lata Lakhani', phone }), phone, email: anAddress() }
}

interface Asked {
  flat?: string
  contact: string
  email: string
}

async function askToJoin(page: Page, { flat = 'a102', contact, email }: Asked): Promise<void> {
  await page.goto('/join')
  await page.getByLabel('Flat number').fill(flat)
  await page.getByLabel('Your phone or e-mail in the register').fill(contact)
  await page.getByLabel('E-mail to sign in with').fill(email)
  await page.getByLabel('Choose a password').fill(CHOSEN)
  await page.getByRole('button', { name: 'Ask to join' }).click()
  await page.waitForURL('**/join/received')
}

async function signIn(page: Page, email: string, password = CHOSEN): Promise<void> {
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

describe.skipIf(!HAS_CHROMIUM).each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('%s', (_, hasScripts) => {
  it(
    'a resident joins, waits, is verified by the committee and signs in',
    async () => {
      const { entry, phone, email } = await aNeighbour()
      const { page } = await aPhone(hasScripts)
      await askToJoin(page, { contact: phone, email })
      await page.getByRole('link', { name: 'Go to sign-in' }).click()
      await signIn(page, email)
      await page.getByText('If you have asked to join').first().waitFor()
      await api('secretary', 'PATCH', `residents/${entry}`, { verified: true })
      await signIn(page, email)
      await page.getByRole('heading', { name: 'Hello, Lata' }).waitFor()
      expect(new URL(page.url()).pathname).toBe('/')
    },
    JOURNEY_MS,
  )

  it(
    'whoever does not agree with the register sees the very same page',
    async () => {
      const known = await aNeighbour()
      const seen: string[] = []
      for (const contact of [known.phone, '9999999999', 'nobody@example.org']) {
        const { page } = await aPhone(hasScripts)
        await askToJoin(page, { contact, email: anAddress() })
        seen.push(`${new URL(page.url()).pathname} ${await page.locator('body').innerText()}`)
      }
      expect(new Set(seen).size).toBe(1)
    },
    JOURNEY_MS,
  )

  it(
    'what is missing is said in a summary that leads to the fields, and nothing is typed again but the password',
    async () => {
      const { page } = await aPhone(hasScripts)
      await page.goto('/join')
      await page.getByLabel('Flat number').fill('A-102')
      await page.getByLabel('Your phone or e-mail in the register').fill('12')
      await page.getByLabel('Choose a password').fill('short')
      await page.getByRole('button', { name: 'Ask to join' }).click()
      const summary = page.getByRole('alert').filter({ hasText: 'There is a problem' })
      await summary.waitFor()
      const lines = await summary.getByRole('link').allTextContents()
      expect(lines).toEqual([
        'Write a phone number with 10 digits, or a whole e-mail address.',
        'Write a whole e-mail address, such as asha@example.com.',
        'Choose a password of 8 to 200 characters.',
      ])
      expect(await page.getByLabel('Flat number').inputValue()).toBe('A-102')
      expect(await page.getByLabel('Choose a password').inputValue()).toBe(hasScripts ? 'short' : '')
    },
    JOURNEY_MS,
  )

  it(
    'a forgotten password is chosen anew by the link, once',
    async () => {
      const { page, context } = await aPhone(hasScripts)
      await page.goto('/sign-in')
      await page.getByRole('link', { name: 'Forgotten your password?' }).click()
      await page.getByLabel('E-mail').fill(emailOf('omar'))
      await page.getByRole('button', { name: 'Send the link' }).click()
      await page.getByRole('heading', { name: 'Look in your inbox' }).waitFor()
      const link = await linkSentTo(emailOf('omar'), 'account.password_reset')
      await page.goto(link)
      await page.getByLabel('New password').fill(CHOSEN)
      await page.getByRole('button', { name: 'Save and sign in' }).click()
      await page.getByRole('heading', { name: 'Hello, Omar' }).waitFor()
      await context.clearCookies()
      await page.goto(link)
      await page.getByRole('heading', { name: 'This link no longer works' }).waitFor()
      await page.getByRole('link', { name: 'Send me a new link' }).click()
      await page.getByRole('heading', { name: 'Forgotten password' }).waitFor()
    },
    JOURNEY_MS,
  )

  it(
    'an invited person chooses a password, and is in as soon as the office has said who they are',
    async () => {
      const email = anAddress()
      const made = await api('admin', 'POST', 'users', { name: 'Nina New', email })
      const { page, context } = await aPhone(hasScripts)
      await page.goto(await linkSentTo(email, 'account.invited'))
      await page.getByRole('heading', { name: 'Welcome, Nina New' }).waitFor()
      await page.getByLabel('Choose a password').fill(CHOSEN)
      await page.getByRole('button', { name: 'Save and sign in' }).click()
      await page.getByRole('heading', { name: 'Your password is saved' }).waitFor()
      const staff = { user: made.doc.id, employeeId: `PL-${email.slice(0, 8)}`, staffRole: 'plumber' }
      await api('admin', 'POST', 'staff', staff)
      await api('admin', 'POST', `users/${made.doc.id}/invite`, {})
      await page.goto(await linkSentTo(email, 'account.invited'))
      await page.getByLabel('Choose a password').fill('another three words')
      await page.getByLabel('हिन्दी').check()
      await page.getByRole('button', { name: 'Save and sign in' }).click()
      await page.getByRole('heading', { name: 'नमस्ते, Nina' }).waitFor()
      await context.close()
    },
    JOURNEY_MS,
  )

  it(
    'an invited tenant chooses a password, hears that the committee checks first, and again at an early sign-in',
    async () => {
      const email = anAddress()
      const tenant = { name: 'Tara Tenant', email, phone: '98200 54321', residentType: 'tenant' }
      await api('asha', 'POST', 'residents/household', tenant)
      const { page, context } = await aPhone(hasScripts)
      await page.goto(await linkSentTo(email, 'account.invited'))
      await page.getByText('The committee then checks who you are').waitFor()
      await page.getByLabel('Choose a password').fill(CHOSEN)
      await page.getByRole('button', { name: 'Save the password' }).click()
      await page.getByText('The committee now checks who you are.').waitFor()
      await page.getByRole('link', { name: 'Go to sign-in' }).click()
      await page.getByLabel('E-mail').fill(email)
      await page.getByLabel('Password').fill(CHOSEN)
      await page.getByRole('button', { name: 'Sign in' }).click()
      await page.getByText('the committee still checks who you are').first().waitFor()
      await context.close()
    },
    JOURNEY_MS,
  )

  it(
    'a visitor chooses Hindi, stays on the page, and keeps it',
    async () => {
      const { page } = await aPhone(hasScripts)
      await page.goto('/sign-in?next=%2Ftickets%3Fpage%3D2')
      await page.getByRole('button', { name: 'हिन्दी' }).click()
      await page.getByRole('heading', { name: 'साइन इन' }).waitFor()
      expect(page.url()).toBe(`${estate.url}/sign-in?next=%2Ftickets%3Fpage%3D2`)
      await page.goto('/join')
      expect(await page.locator('html').getAttribute('lang')).toBe('hi')
      await page.getByRole('button', { name: 'English' }).click()
      await page.getByRole('heading', { name: 'Join' }).waitFor()
    },
    JOURNEY_MS,
  )

  it(
    'signing in never leads to another site',
    async () => {
      for (const next of [
        'https://evil.example/',
        '//evil.example',
        '/\\evil.example',
        'javascript:alert(1)',
      ]) {
        const { page } = await aPhone(hasScripts)
        await page.goto(`/sign-in?next=${encodeURIComponent(next)}`)
        await signIn(page, emailOf('asha'), PASSWORD)
        await page.getByRole('heading', { name: 'Hello, Asha' }).waitFor()
        expect(page.url()).toBe(`${estate.url}/`)
      }
    },
    JOURNEY_MS,
  )
})

describe('choosing a language', () => {
  const choose = (fields: Record<string, string>, origin = estate.url): Promise<Response> =>
    fetch(`${estate.url}/language`, {
      method: 'POST',
      headers: { origin, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(fields),
      redirect: 'manual',
    })

  it('leads back to a page of this site alone', async () => {
    for (const back of [
      'https://evil.example/',
      '//evil.example',
      '/\\evil.example',
      '\\\\evil.example',
      '',
    ]) {
      const answer = await choose({ language: 'hi', back })
      expect([back, answer.status, answer.headers.get('location')]).toEqual([back, 303, '/'])
    }
    const answer = await choose({ language: 'hi', back: '/join?x=1' })
    expect(answer.headers.get('location')).toBe('/join?x=1')
    expect(answer.headers.get('set-cookie')).toMatch(/^estate-language=hi; Path=\/;.*HttpOnly; SameSite=Lax/)
  })

  it('sets nothing for a language that the estate does not speak, nor for a foreign form', async () => {
    const unknown = await choose({ language: 'fr\r\nSet-Cookie: a=b', back: '/' })
    expect([unknown.status, unknown.headers.get('set-cookie')]).toEqual([303, null])
    const foreign = await choose({ language: 'hi', back: '/' }, 'https://evil.example')
    expect([foreign.status, foreign.headers.get('set-cookie')]).toEqual([403, null])
    const garbled = await fetch(`${estate.url}/language`, {
      method: 'POST',
      headers: { origin: estate.url, 'content-type': 'application/json' },
      body: '{',
      redirect: 'manual',
    })
    expect(garbled.status).toBe(303)
  })
})

it('a link that nobody was sent is answered with what to do next, never with an error', async () => {
  for (const path of ['reset-password', 'invitation']) {
    for (const token of ['abc', '0'.repeat(40), '%27%20or%201=1', '%F0%9F%92%A9', 'x'.repeat(2000)]) {
      const answer = await fetch(`${estate.url}/${path}/${token}`)
      expect([path, token, answer.status]).toEqual([path, token, 200])
      expect(await answer.text()).toContain('This link no longer works')
    }
    expect((await fetch(`${estate.url}/${path}/%00`)).status).toBeLessThan(500)
  }
})

describe.skipIf(!HAS_CHROMIUM)('in the admin panel', () => {
  it(
    'the secretary finds who waits, compares and verifies one, and refuses another',
    async () => {
      const [one, two] = [await aNeighbour(), await aNeighbour()]
      for (const { phone, email } of [one, two]) {
        const { page } = await aPhone(false)
        await askToJoin(page, { contact: phone, email })
      }
      const { page, complaints } = await openPage(browser as Browser, estate.url)
      await signInToPanel(page, 'secretary')
      await page.getByRole('link', { name: /Waiting for verification/ }).click()
      await page.getByRole('link', { name: 'Lata Lakhani' }).first().waitFor()
      for (const [{ entry, email }, verb, done] of [
        [one, 'Verify', 'Lata Lakhani can sign in now.'],
        [two, 'Refuse', 'The account is refused.'],
      ] as const) {
        await page.goto(`/admin/collections/residents/${entry}`, { waitUntil: 'networkidle' })
        const comparison = page.getByRole('region', { name: 'Waiting for verification' })
        await comparison.getByText(email).waitFor()
        await comparison.getByText('Not in the register').waitFor()
        await comparison.getByText('the phone number of this entry').waitFor()
        await page.getByRole('button', { name: verb }).click()
        const dialog = page.getByRole('dialog').filter({ hasText: email })
        await dialog.getByRole('button', { name: verb }).click()
        await page.getByText(done).waitFor()
        await comparison.waitFor({ state: 'detached' })
        // Refused, the entry is as verified as it was before anybody joined by it.
        expect(await page.locator('#field-verified').isChecked()).toBe(true)
      }
      expect(
        await stored(
          `select r.verified, u.email from residents r left join users u on u.id = r.user_id
           where r.id = any($1) order by u.email nulls last`,
          [[one.entry, two.entry]],
        ),
      ).toEqual([
        { verified: true, email: one.email },
        { verified: true, email: null },
      ])
      expect(complaints).toEqual([])
    },
    JOURNEY_MS,
  )

  it(
    'the administrator makes an account without a password, and sends the invitation again',
    async () => {
      const email = anAddress()
      const { page } = await openPage(browser as Browser, estate.url)
      await signInToPanel(page, 'admin')
      await page.goto('/admin/collections/users/create', { waitUntil: 'networkidle' })
      await page.locator('#field-email').fill(email)
      await page.locator('#field-name').fill('Nina New')
      await page.getByRole('button', { name: 'Let them choose the password' }).click()
      await page.getByRole('button', { name: 'Save' }).click()
      await page.waitForURL(/users\/[0-9a-f-]{36}/)
      const first = await linkSentTo(email, 'account.invited')
      expect(first).toMatch(/^\/invitation\//)
      await page.getByRole('button', { name: 'Send invitation' }).click()
      await page.getByRole('dialog').getByRole('button', { name: 'Send' }).click()
      await page.getByText('The invitation is on its way.').waitFor()
      expect(await linkSentTo(email, 'account.invited')).not.toBe(first)
    },
    JOURNEY_MS,
  )
})
