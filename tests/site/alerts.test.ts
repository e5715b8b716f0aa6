import { randomUUID } from 'node:crypto'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { HAS_CHROMIUM, startBrowser } from '../browser/chromium'
import { stored } from '../support/database'
import { emailOf, type PersonName } from '../support/people'
import { userIdOf } from '../support/register'
import { type DeployedEstate, startEstate } from '../support/server'
import { become } from '../support/signed-in'

/** Starting the estate may build the site first. */
const START_MS = 300_000
const PHONE = { width: 390, height: 844 }

let estate: DeployedEstate
let browser: Browser

beforeAll(async () => {
  if (!HAS_CHROMIUM) return
  estate = await startEstate()
  browser = await startBrowser()
}, START_MS)

afterAll(async () => {
  await browser?.close()
  await estate?.stop()
})

beforeEach(async () => {
  await stored('delete from notifications')
  await stored('delete from notification_preferences')
  await stored(`update users set language = 'en'`)
})

/** A browser in which somebody is signed in already. */
async function signedIn(person: PersonName, javaScriptEnabled: boolean): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL: estate.url, viewport: PHONE, javaScriptEnabled })
  await become(context, estate.url, person)
  return context
}

interface Told {
  title: string
  category?: 'tickets' | 'account'
  url?: string
  minutesAgo?: number
}

/** A message to somebody; answers its id. */
async function tell(person: PersonName, told: Told): Promise<string> {
  const { title, category = 'tickets', url = '/tickets?whose=community', minutesAgo = 5 } = told
  const id = randomUUID()
  await stored(
    `insert into notifications (id, happening, recipient_id, kind, category, title, body, url, urgency, created_at)
     values ($1::uuid, $1::text, $2, 'ticket.started', $3, $4, '“Leaking tap” (Plumbing).', $5, 'normal',
       now() - make_interval(mins => $6))`,
    [id, await userIdOf(person), category, title, url, minutesAgo],
  )
  return id
}

/** Titles of what somebody has not read, as stored. */
async function unread(person: PersonName): Promise<string[]> {
  const rows = await stored<{ title: string }>(
    'select title from notifications where recipient_id = $1 and read_at is null order by created_at desc',
    [await userIdOf(person)],
  )
  return rows.map(({ title }) => title)
}

const rowsOf = (page: Page): Promise<string[]> => page.locator('.rows .row-link').allInnerTexts()

describe.skipIf(!HAS_CHROMIUM).each([
  ['with', true],
  ['without', false],
])('alerts %s JavaScript', (_, javaScriptEnabled) => {
  it('lead to what they are about, and are read on the way there', async () => {
    await tell('asha', { title: 'MNT-2026-0007: news', url: '/tickets?whose=community' })
    await tell('asha', { title: 'MNT-2026-0008: other news', minutesAgo: 9 })
    const context = await signedIn('asha', javaScriptEnabled)
    const page = await context.newPage()
    await page.goto('/notifications')
    expect(await unread('asha')).toHaveLength(2)
    await page.getByRole('button', { name: 'MNT-2026-0007: news', exact: true }).click()
    await page.waitForURL('**/tickets?whose=community')
    expect(await unread('asha')).toEqual(['MNT-2026-0008: other news'])
    await context.close()
  })

  it('that would lead out of the estate lead back to the list', async () => {
    await tell('asha', { title: 'Come to us', url: 'https://elsewhere.example/' })
    const context = await signedIn('asha', javaScriptEnabled)
    const page = await context.newPage()
    await page.goto('/notifications?unread=1')
    await page.getByRole('button', { name: 'Come to us', exact: true }).click()
    await page.waitForURL(`${estate.url}/notifications`)
    await context.close()
  })

  it('are marked read one by one or all at once, and the list stays where it was', async () => {
    for (const [index, title] of ['First', 'Second', 'Third'].entries())
      await tell('asha', { title, minutesAgo: index })
    const context = await signedIn('asha', javaScriptEnabled)
    const page = await context.newPage()
    await page.goto('/notifications?unread=1&category=tickets')
    expect(await rowsOf(page)).toEqual(['First', 'Second', 'Third'])
    await page.getByRole('button', { name: 'Mark as read Second' }).click()
    await page.getByRole('button', { name: 'Second', exact: true }).waitFor({ state: 'detached' })
    expect(page.url()).toContain('/notifications?unread=1&category=tickets')
    expect(await unread('asha')).toEqual(['First', 'Third'])
    await page.getByRole('button', { name: 'Mark all as read' }).click()
    await page.getByRole('heading', { name: 'All read' }).waitFor()
    expect(await unread('asha')).toEqual([])
    await context.close()
  })

  it('offer messages about accounts to those alone who decide about them', async () => {
    for (const [person, count] of [
      ['asha', 0],
      ['secretary', 3],
    ] as const) {
      const context = await signedIn(person, javaScriptEnabled)
      const page = await context.newPage()
      await page.goto('/notifications/preferences')
      await page.getByRole('checkbox', { name: /^Notices .* Push$/ }).waitFor()
      expect(await page.getByRole('checkbox', { name: /^Accounts/ }).count()).toBe(count)
      await context.close()
    }
  })

  it('keep what was chosen, and say so', async () => {
    const context = await signedIn('asha', javaScriptEnabled)
    const page = await context.newPage()
    await page.goto('/notifications/preferences')
    await page
      .getByRole('checkbox', { name: 'Tickets What becomes of tickets that concern you SMS' })
      .uncheck()
    await page.getByLabel('From').fill('22:00')
    await page.getByLabel('To', { exact: true }).fill('07:00')
    await page.getByLabel('Time zone').selectOption('Asia/Dubai')
    await page.getByLabel('Only what is urgent').check()
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('status').getByText('Saved.').waitFor()
    const rows = await stored(
      'select user_id, muted, urgent_only, quiet_from, quiet_to, quiet_time_zone, categories from notification_preferences',
    )
    expect(rows).toEqual([
      {
        user_id: await userIdOf('asha'),
        muted: false,
        urgent_only: true,
        quiet_from: '22:00',
        quiet_to: '07:00',
        quiet_time_zone: 'Asia/Dubai',
        categories: { tickets: { sms: false } },
      },
    ])
    await page.goto('/notifications/preferences')
    await page.getByLabel('Only what is urgent').uncheck()
    await page.getByLabel('From').fill('')
    await page.getByLabel('To', { exact: true }).fill('')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('status').getByText('Saved.').waitFor()
    const after = await stored('select urgent_only, quiet_from, categories from notification_preferences')
    expect(after).toEqual([{ urgent_only: false, quiet_from: null, categories: { tickets: { sms: false } } }])
    await context.close()
  })

  it('say what is missing beside its field, and forget nothing that was chosen', async () => {
    const context = await signedIn('asha', javaScriptEnabled)
    const page = await context.newPage()
    await page.goto('/notifications/preferences')
    const sms = page.getByRole('checkbox', { name: 'Tickets What becomes of tickets that concern you SMS' })
    await sms.uncheck()
    await page.getByLabel('Send me nothing').check()
    await page.getByLabel('From').fill('22:00')
    await page.getByRole('button', { name: 'Save' }).click()
    const summary = page.getByRole('alert').filter({ hasText: 'There is a problem' })
    await summary.getByRole('link', { name: 'Fill in both times, or neither.' }).waitFor()
    expect(await page.locator('[id="quietHours.to-error"]').innerText()).toBe(
      'Fill in both times, or neither.',
    )
    expect(await page.getByLabel('From').inputValue()).toBe('22:00')
    expect(await page.getByLabel('Send me nothing').isChecked()).toBe(true)
    expect(await sms.isChecked()).toBe(false)
    expect(await stored('select 1 from notification_preferences')).toEqual([])
    await context.close()
  })
})

describe.skipIf(!HAS_CHROMIUM)('the list of alerts', () => {
  it('shows the newest first, page by page, and a look at it changes nothing', async () => {
    for (let index = 1; index <= 23; index++)
      await tell('asha', { title: `Number ${index}`, minutesAgo: index })
    const context = await signedIn('asha', false)
    const page = await context.newPage()
    await page.goto('/notifications')
    expect(await rowsOf(page)).toEqual(Array.from({ length: 20 }, (_, index) => `Number ${index + 1}`))
    await page.getByRole('link', { name: 'Older' }).click()
    await page.waitForURL(/page=2/)
    expect(await rowsOf(page)).toEqual(['Number 21', 'Number 22', 'Number 23'])
    expect(await page.getByRole('link', { name: 'Older' }).count()).toBe(0)
    expect(await unread('asha')).toHaveLength(23)
    await context.close()
  })

  it('narrows to a category and to what is unread', async () => {
    await tell('asha', { title: 'A ticket' })
    const readOne = await tell('asha', { title: 'A ticket that was read', minutesAgo: 6 })
    await tell('asha', { title: 'An account', category: 'account', minutesAgo: 7 })
    await stored('update notifications set read_at = now() where id = $1', [readOne])
    const context = await signedIn('asha', false)
    const page = await context.newPage()
    await page.goto('/notifications')
    expect(await rowsOf(page)).toEqual(['A ticket', 'A ticket that was read', 'An account'])
    await page.getByRole('link', { name: 'Tickets', exact: true }).last().click()
    await page.waitForURL(/category=tickets/)
    expect(await rowsOf(page)).toEqual(['A ticket', 'A ticket that was read'])
    await page.getByRole('link', { name: 'Unread', exact: true }).click()
    await page.waitForURL(/unread=/)
    expect(await rowsOf(page)).toEqual(['A ticket'])
    await page.getByRole('link', { name: 'Accounts' }).click()
    await page.waitForURL(/category=account/)
    expect(await rowsOf(page)).toEqual(['An account'])
    await context.close()
  })

  it('says what to expect where there is nothing', async () => {
    const context = await signedIn('omar', false)
    const page = await context.newPage()
    await page.goto('/notifications')
    await page.getByRole('heading', { name: 'Nothing yet' }).waitFor()
    expect(await page.getByRole('button', { name: 'Mark all as read' }).count()).toBe(0)
    for (const odd of ['?category=weather', '?page=-1', '?page=9999', '?unread=maybe&category='])
      expect((await page.goto(`/notifications${odd}`))?.status()).toBe(200)
    await context.close()
  })

  it('does not let anybody mark another’s message read', async () => {
    const hers = await tell('asha', { title: 'For Asha alone' })
    await tell('meera', { title: 'For Meera' })
    const context = await signedIn('meera', false)
    const page = await context.newPage()
    await page.goto('/notifications')
    expect(await rowsOf(page)).toEqual(['For Meera'])
    const actions = await page
      .locator('form input[name^="$ACTION_ID_"]')
      .evaluateAll((inputs) => inputs.map((input) => (input as unknown as { name: string }).name))
    expect(actions.length).toBeGreaterThanOrEqual(3)
    for (const id of [hers, randomUUID(), 'no id at all', '']) {
      for (const action of new Set(actions.slice(1))) {
        const answer = await context.request.post('/notifications', {
          multipart: { [action]: '', id },
          headers: { origin: estate.url },
          maxRedirects: 0,
        })
        expect(answer.status()).toBe(404)
        expect(await answer.text()).not.toContain('For Asha alone')
      }
    }
    expect(await unread('asha')).toEqual(['For Asha alone'])
    await context.close()
  })

  it('takes no form from elsewhere', async () => {
    const id = await tell('meera', { title: 'For Meera' })
    const context = await signedIn('meera', false)
    const page = await context.newPage()
    await page.goto('/notifications')
    const action = await page.locator('.row form input[name^="$ACTION_ID_"]').first().getAttribute('name')
    const answer = await context.request.post('/notifications', {
      multipart: { [action ?? '']: '', id },
      headers: { origin: 'https://elsewhere.example' },
    })
    expect(answer.status()).toBe(403)
    expect(await unread('meera')).toEqual(['For Meera'])
    await context.close()
  })

  it('is in Hindi for who reads Hindi, and leads who is not signed in to the sign-in', async () => {
    await stored(`update users set language = 'hi' where email = $1`, [emailOf('asha')])
    const context = await signedIn('asha', false)
    const page = await context.newPage()
    await page.goto('/notifications')
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('सूचनाएँ')
    await page.goto('/notifications/preferences')
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('आपको क्या बताया जाए')
    await context.clearCookies()
    await page.goto('/notifications/preferences')
    expect(page.url()).toBe(`${estate.url}/sign-in?next=%2Fnotifications%2Fpreferences`)
    await context.close()
  })
})
