import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { HAS_CHROMIUM, startBrowser } from '../browser/chromium'
import { stored } from '../support/database'
import { emailOf, PASSWORD, type PersonName } from '../support/people'
import { residentIdOf, userIdOf } from '../support/register'
import { type DeployedEstate, startEstate } from '../support/server'
import { trySignIn } from '../support/signed-in'

/** Starting the estate may build the site first. */
const START_MS = 300_000
const NEW_PASSWORD = 'a much better password'

interface SignIn {
  token: string
  id: string
}

describe.skipIf(!HAS_CHROMIUM).each([
  ['with JavaScript', true, { contact: 'asha', language: 'meera', password: 'omar', sessions: 'ravi' }],
  [
    'without JavaScript',
    false,
    { contact: 'ravi', language: 'secretary', password: 'asha', sessions: 'ravi' },
  ],
] as const)('the profile, %s', (_, javaScriptEnabled, people) => {
  let estate: DeployedEstate
  let browser: Browser

  beforeAll(async () => {
    estate = await startEstate()
    browser = await startBrowser()
  }, START_MS)

  afterAll(async () => {
    await browser?.close()
    await estate?.stop()
  })

  async function signIn(person: PersonName, password = PASSWORD): Promise<SignIn | number> {
    const response = await trySignIn(estate.url, person, password)
    if (!response.ok) return response.status
    const { token } = await response.json()
    return { token, id: JSON.parse(Buffer.from(token.split('.')[1], 'base64url').toString()).sid }
  }

  async function signedIn(person: PersonName): Promise<SignIn> {
    const made = await signIn(person)
    if (typeof made === 'number') throw new Error(`${person} could not sign in: ${made}`)
    return made
  }

  const statusWith = async ({ token }: SignIn): Promise<number> =>
    (await fetch(`${estate.url}/api/tickets`, { headers: { authorization: `JWT ${token}` } })).status

  /** A phone of somebody who is signed in, and what its console complained of. */
  async function phoneOf({
    token,
  }: SignIn): Promise<{ page: Page; complaints: string[]; context: BrowserContext }> {
    const context = await browser.newContext({
      baseURL: estate.url,
      viewport: { width: 390, height: 844 },
      javaScriptEnabled,
      locale: 'en-IN',
    })
    await context.addCookies([{ name: 'payload-token', value: token, url: estate.url, httpOnly: true }])
    const page = await context.newPage()
    const complaints: string[] = []
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text())
    })
    return { page, complaints, context }
  }

  const entry = async (person: PersonName) =>
    (
      await stored(
        `select r.phone, r.emergency_contact_name as name, r.emergency_contact_phone as emergency, u.phone as account
         from residents r join users u on u.id = r.user_id where r.id = $1`,
        [await residentIdOf(person)],
      )
    )[0]

  test('a resident writes how they are reached, as people write numbers', async () => {
    const { page, complaints } = await phoneOf(await signedIn(people.contact))
    await page.goto('/profile')
    await page.getByRole('link', { name: 'Change', exact: true }).click()
    await page.getByLabel('Phone (optional)', { exact: true }).fill('98765 43210')
    await page.getByLabel('Name of your emergency contact').fill('Nani')
    await page.getByLabel('Phone of your emergency contact').fill('022 2345 6789')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('status').getByText('Your contact data is saved.').waitFor()
    await page.getByText('+91 98765 43210').waitFor()
    expect(await entry(people.contact)).toEqual({
      phone: '+919876543210',
      name: 'Nani',
      emergency: '+912223456789',
      account: '+919876543210',
    })
    expect(complaints).toEqual([])
  })

  test('what is no number is told beside its field, and nothing is stored', async () => {
    const before = await entry(people.contact)
    const { page } = await phoneOf(await signedIn(people.contact))
    await page.goto('/profile/contact')
    await page.getByLabel('Phone (optional)', { exact: true }).fill('98765')
    await page.getByLabel('Phone of your emergency contact').fill('')
    await page.getByRole('button', { name: 'Save' }).click()
    const summary = page.getByRole('alert').filter({ hasText: 'There is a problem' })
    await summary.getByRole('link', { name: /^Write a phone number/ }).waitFor()
    await summary.getByRole('link', { name: /^Add the phone of your emergency contact/ }).waitFor()
    expect(await page.locator('#phone').inputValue()).toBe('98765')
    expect(await entry(people.contact)).toEqual(before)
  })

  test('the language of the whole page follows the choice', async () => {
    const { page, complaints } = await phoneOf(await signedIn(people.language))
    await page.goto('/profile')
    await page.getByLabel('हिन्दी').check()
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('heading', { name: 'प्रोफ़ाइल', level: 1 }).waitFor()
    await page.getByRole('status').getByText('भाषा बदल गई।').waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe('hi')
    await page.getByRole('navigation').getByRole('link', { name: 'शिकायतें' }).waitFor()
    const id = await userIdOf(people.language)
    expect(await stored('select language from users where id = $1', [id])).toEqual([{ language: 'hi' }])
    await page.getByRole('button', { name: 'साइन आउट' }).click()
    await page.getByRole('heading', { name: 'साइन इन' }).waitFor()
    expect(complaints).toEqual([])
  })

  test('a password is changed by who knows the old one; every other sign-in ends', async () => {
    const other = await signedIn(people.password)
    const own = await signedIn(people.password)
    const hash = async () => stored('select hash from users where id = $1', [await userIdOf(people.password)])
    const before = await hash()
    const { page, complaints } = await phoneOf(own)
    const change = async (old: string, password: string, again = password) => {
      await page.goto('/profile/password')
      await page.getByLabel('Your password now').fill(old)
      await page.getByLabel('New password', { exact: true }).fill(password)
      await page.getByLabel('New password again').fill(again)
      await page.getByRole('button', { name: 'Change password' }).click()
    }
    const problem = page.getByRole('alert').filter({ hasText: 'There is a problem' })
    await change('guessed wrong', NEW_PASSWORD)
    await problem.getByText('This is not your password.').waitFor()
    await change(PASSWORD, 'short')
    await problem.getByText('A password has 8 to 200 characters.').waitFor()
    await change(PASSWORD, NEW_PASSWORD, 'another one altogether')
    await problem.getByText('The two new passwords are not the same.').waitFor()
    expect(await hash()).toEqual(before)
    expect(await statusWith(other)).toBe(200)

    await change(PASSWORD, NEW_PASSWORD)
    await page.getByRole('status').getByText('Your password is changed.').waitFor()
    expect([await statusWith(other), await statusWith(own)]).toEqual([401, 200])
    expect(await signIn(people.password)).toBe(401)
    expect(await signIn(people.password, NEW_PASSWORD)).toMatchObject({ token: expect.any(String) })
    expect(complaints).toEqual([])
  })

  test('guesses of the old password count like failed sign-ins', async () => {
    const { page } = await phoneOf(await signedIn('gardener'))
    const id = await userIdOf('gardener')
    await stored(
      `insert into sign_in_failures select $1, $2, now() - make_interval(secs => n) from generate_series(1, 10) n`,
      [emailOf('gardener'), '127.0.0.1'],
    )
    const before = await stored('select hash from users where id = $1', [id])
    await page.goto('/profile/password')
    await page.getByLabel('Your password now').fill(PASSWORD)
    await page.getByLabel('New password', { exact: true }).fill(NEW_PASSWORD)
    await page.getByLabel('New password again').fill(NEW_PASSWORD)
    await page.getByRole('button', { name: 'Change password' }).click()
    await page.getByRole('alert').getByText('Too many tries.').waitFor()
    expect(await stored('select hash from users where id = $1', [id])).toEqual(before)
    await stored('delete from sign_in_failures where account = $1', [emailOf('gardener')])
  })

  test('a sign-in elsewhere is seen by its device and ended; this one stays', async () => {
    const elsewhere = await signedIn(people.sessions)
    const own = await signedIn(people.sessions)
    const android = 'Mozilla/5.0 (Linux; Android 10; K) Chrome/142.0.0.0 Mobile Safari/537.36'
    await stored(
      `insert into session_devices values ($1, $2, $3)
       on conflict (session_id) do update set user_agent = excluded.user_agent`,
      [elsewhere.id, await userIdOf(people.sessions), android],
    )
    const { page, complaints } = await phoneOf(own)
    await page.goto('/profile/sessions')
    const row = page.getByRole('listitem').filter({ hasText: 'Chrome on Android' })
    await row.getByRole('button', { name: 'End' }).click()
    await page.getByRole('status').getByText('That sign-in has ended.').waitFor()
    expect([await statusWith(elsewhere), await statusWith(own)]).toEqual([401, 200])
    expect(await row.count()).toBe(0)
    expect(await page.getByRole('listitem').filter({ hasText: 'This one' }).count()).toBe(1)
    expect(complaints).toEqual([])
  })

  test('a sign-in of somebody else cannot be ended', async () => {
    const victim = await signedIn('secretary')
    await signedIn(people.sessions)
    const { page } = await phoneOf(await signedIn(people.sessions))
    await page.goto('/profile/sessions', { waitUntil: 'networkidle' })
    await page
      .locator('input[name=session]')
      .first()
      .evaluate((field, id) => field.setAttribute('value', id), victim.id)
    const before = await stored('select id from users_sessions order by id')
    await page
      .getByRole('button', { name: /^End(?! all)/ })
      .first()
      .click()
    await page.getByText('This no longer exists, or you may not see it.').first().waitFor()
    expect(await stored('select id from users_sessions order by id')).toEqual(before)
    expect(await statusWith(victim)).toBe(200)
  })

  test('all others are ended at once', async () => {
    const elsewhere = await signedIn(people.sessions)
    const own = await signedIn(people.sessions)
    const { page } = await phoneOf(own)
    await page.goto('/profile/sessions')
    await page.getByRole('button', { name: 'End all others' }).click()
    await page.getByRole('status').getByText('All others have ended.').waitFor()
    expect([await statusWith(elsewhere), await statusWith(own)]).toEqual([401, 200])
    expect(await page.getByRole('button', { name: 'End all others' }).count()).toBe(0)
  })
})
