import type { Browser, BrowserContext, Page, Worker } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { HAS_CHROMIUM, startBrowser } from '../browser/chromium'
import { aBrowser, type FakeBrowser, type PushService, startPushService } from '../jobs/support/push-service'
import { stored } from '../support/database'
import { aSubmittedTicket } from '../support/factories'
import { emailOf, PASSWORD, type PersonName } from '../support/people'
import { userIdOf } from '../support/register'
import { type DeployedEstate, startEstate } from '../support/server'
import { become } from '../support/signed-in'
import { callsOf } from './deployed'

/** Starting the estate may build the site first. */
const START_MS = 300_000
const JOURNEY_MS = 120_000
/** How long the service worker is waited for. */
const PATIENCE = { timeout: 15_000 }
const PAGE = '/notifications/preferences'

describe.skipIf(!HAS_CHROMIUM)('this device', () => {
  let estate: DeployedEstate
  let browser: Browser
  let service: PushService
  let context: BrowserContext
  let page: Page

  beforeAll(async () => {
    service = await startPushService()
    estate = await startEstate()
    browser = await startBrowser()
  }, START_MS)

  afterAll(async () => {
    await browser?.close()
    await estate?.stop()
    await service?.close()
  })

  beforeEach(async () => {
    await stored('delete from push_subscriptions')
    await stored('delete from notification_preferences')
    service.calls.length = 0
    context = await browser.newContext({ baseURL: estate.url, viewport: { width: 390, height: 844 } })
  })

  afterEach(() => context.close())

  async function open(as: PersonName = 'asha'): Promise<void> {
    await become(context, estate.url, as)
    page = await context.newPage()
    await page.goto(PAGE)
  }

  const button = (name: string) => page.getByRole('button', { name })
  const endpoints = async (): Promise<string[]> =>
    (await stored<{ endpoint: string }>('select endpoint from push_subscriptions')).map(
      ({ endpoint }) => endpoint,
    )

  it(
    'is switched on, shows what its holder is told, and is switched off',
    async () => {
      const own = aBrowser()
      await context.grantPermissions(['notifications'])
      await context.addInitScript(subscribingTo, { endpoint: `${service.origin}/phone`, ...keysOf(own) })
      await open('manager')
      await button('Notify me on this device').click()
      await page.getByText('This device shows what you are told').waitFor()
      expect(await endpoints()).toEqual([`${service.origin}/phone`])
      await page.reload()
      await button('Stop').waitFor()

      const ticket = await aSubmittedTicket(callsOf(estate.url), { fields: { title: 'Leaking tap' } })
      await expect.poll(() => service.calls.length, PATIENCE).toBe(1)
      expect(own.read(service.calls[0]?.body ?? Buffer.alloc(0))).toMatchObject({
        title: expect.stringContaining(ticket.number),
        body: expect.stringContaining('Leaking tap'),
        url: `${estate.url}/tickets/${ticket.number}`,
      })

      await button('Stop').click()
      await page.getByText('This device shows nothing').waitFor()
      expect(await endpoints()).toEqual([])
    },
    JOURNEY_MS,
  )

  it.each([
    [
      'cannot take messages',
      () => Reflect.deleteProperty(window, 'PushManager'),
      'This browser cannot show messages.',
    ],
    [
      'is an iPhone outside of its home screen',
      () => {
        Reflect.deleteProperty(window, 'PushManager')
        Object.defineProperty(navigator, 'userAgent', { value: 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0)' })
      },
      'Add to Home Screen',
    ],
    [
      'was told to block them',
      () => Object.defineProperty(Notification, 'permission', { value: 'denied' }),
      'blocked in this browser',
    ],
  ])('that %s says so, and offers no button', async (_, happens, words) => {
    await context.addInitScript(happens)
    await open()
    await page.getByText(words).waitFor()
    expect(await button('Notify me on this device').count()).toBe(0)
  })

  it('whose push service cannot be reached says that it did not work, and is not kept', async () => {
    await context.grantPermissions(['notifications'])
    await context.addInitScript(() => {
      PushManager.prototype.subscribe = () => Promise.reject(new DOMException('no service', 'AbortError'))
    })
    await open()
    await button('Notify me on this device').click()
    await page.getByText('That did not work').waitFor()
    expect(await endpoints()).toEqual([])
  })

  it('without JavaScript says what it needs, and everything else is chosen all the same', async () => {
    await context.close()
    context = await browser.newContext({ baseURL: estate.url, javaScriptEnabled: false })
    await open()
    await page.getByText('needs JavaScript').waitFor()
    await page.getByLabel('Once a day at 8').check()
    await page
      .getByRole('checkbox', { name: 'Notices What the committee and the office have to say Push' })
      .uncheck()
    await button('Save').click()
    await page.getByRole('status').getByText('Saved.').waitFor()
    expect(await page.getByLabel('Once a day at 8').isChecked()).toBe(true)
    expect(await stored('select digest, categories from notification_preferences')).toEqual([
      { digest: 'daily', categories: { announcements: { push: false } } },
    ])
  })

  describe('in its service worker', () => {
    let worker: Worker

    beforeEach(async () => {
      await context.grantPermissions(['notifications'])
      await open()
      await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated')
      worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'))
    })

    const shown = () =>
      page.evaluate(async () => {
        const registration = await navigator.serviceWorker.ready
        return (await registration.getNotifications()).map(({ title, body, tag, data }) => ({
          ...{ title, body, tag, data },
        }))
      })

    it('shows a message, and a later one about the same thing in its place', async () => {
      const url = `${estate.url}/tickets/MNT-2026-0009`
      await push(page, estate.url, JSON.stringify({ title: 'First', body: 'Taps', url, urgency: 'normal' }))
      await expect.poll(shown, PATIENCE).toMatchObject([{ title: 'First' }])
      await push(page, estate.url, JSON.stringify({ title: 'Second', body: 'Taps', url, urgency: 'urgent' }))
      await expect.poll(shown, PATIENCE).toEqual([{ title: 'Second', body: 'Taps', tag: url, data: url }])
    })

    it('shows something for what it cannot read, and leads to the alerts', async () => {
      await push(page, estate.url, 'no message of ours')
      await expect.poll(shown, PATIENCE).toMatchObject([{ title: '127.0.0.1', data: '/notifications' }])
    })

    it.each([
      ['/tickets/MNT-2026-0009', '/tickets/MNT-2026-0009'],
      ['https://elsewhere.example/', '/notifications'],
      ['javascript:alert(1)', '/notifications'],
    ])('opens %s at %s of the estate', async (data, path) => {
      expect(await clicked(worker, data)).toEqual([`open ${estate.url}${path}`])
    })

    it('goes to the page of a message where it stands open already', async () => {
      expect(await clicked(worker, PAGE)).toEqual([`focus ${estate.url}${PAGE}`])
    })

    it('stops when its holder signs out', async () => {
      const endpoint = `${service.origin}/phone`
      await worker.evaluate(pretendingToListen, { endpoint, ...keysOf(aBrowser()) })
      await signIn(page, 'omar')
      await page.goto('/profile')
      await button('Sign out').first().click()
      await page.getByRole('heading', { name: 'Sign in' }).waitFor()
      await expect.poll(() => worker.evaluate(() => Reflect.get(self, 'hasStopped')), PATIENCE).toBe(true)
    })

    it('goes on for who signs in again, and stops for anybody else', async () => {
      const [endpoint, keys] = [`${service.origin}/phone`, keysOf(aBrowser())]
      await stored(
        `insert into push_subscriptions (user_id, endpoint, p256dh, auth, session_id) values ($1, $2, $3, $4, 'before')`,
        [await userIdOf('omar'), endpoint, keys.p256dh, keys.auth],
      )
      await worker.evaluate(pretendingToListen, { endpoint, ...keys })
      await signIn(page, 'omar')
      await page.goto('/profile')
      await expect
        .poll(
          async () => (await stored<{ s: string }>('select session_id as s from push_subscriptions'))[0]?.s,
          PATIENCE,
        )
        .not.toBe('before')
      expect(await worker.evaluate(() => Reflect.get(self, 'hasStopped'))).toBe(false)
      await become(context, estate.url, 'meera')
      await page.goto('/')
      await expect.poll(() => worker.evaluate(() => Reflect.get(self, 'hasStopped')), PATIENCE).toBe(true)
      expect(await stored('select user_id from push_subscriptions')).toEqual([
        { user_id: await userIdOf('omar') },
      ])
    })
  })
})

interface Listening {
  endpoint: string
  p256dh: string
  auth: string
}

const keysOf = ({ p256dh, auth }: FakeBrowser) => ({ p256dh, auth })

/** In the page: a browser whose maker's push service is the test's own. It remembers over pages that it subscribed. */
function subscribingTo({ endpoint, p256dh, auth }: Listening): void {
  const subscription = {
    endpoint,
    toJSON: () => ({ endpoint, keys: { p256dh, auth } }),
    unsubscribe: async () => {
      sessionStorage.removeItem('subscribed')
      return true
    },
  } as unknown as PushSubscription
  PushManager.prototype.subscribe = async () => {
    sessionStorage.setItem('subscribed', 'yes')
    return subscription
  }
  PushManager.prototype.getSubscription = async () =>
    sessionStorage.getItem('subscribed') ? subscription : null
}

/** In the worker: the same, subscribed already. */
function pretendingToListen({ endpoint, p256dh, auth }: Listening): void {
  Object.assign(self, { hasStopped: false })
  const subscription = {
    endpoint,
    toJSON: () => ({ endpoint, keys: { p256dh, auth } }),
    unsubscribe: async () => Object.assign(self, { hasStopped: true }) && true,
  } as unknown as PushSubscription
  PushManager.prototype.getSubscription = async () => subscription
}

/** Has the browser's push service deliver a message to the page's worker. */
async function push(page: Page, origin: string, data: string): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const found = new Promise<string>((resolve) => {
    session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const [registration] = registrations
      if (registration) resolve(registration.registrationId)
    })
  })
  await session.send('ServiceWorker.enable')
  await session.send('ServiceWorker.deliverPushMessage', { origin, registrationId: await found, data })
  await session.detach()
}

/** What the worker does when somebody taps a message: browsers open windows for nobody but a person. */
function clicked(worker: Worker, data: string): Promise<string[]> {
  return worker.evaluate(async (url) => {
    const scope = self as unknown as {
      registration: ServiceWorkerRegistration
      clients: object
      dispatchEvent(event: Event): boolean
    }
    const done: string[] = []
    const [clients, client] = ['Clients', 'WindowClient'].map((name) => Reflect.get(self, name).prototype)
    clients.openWindow = async (address: string) => done.push(`open ${address}`)
    client.focus = async function focus(this: { url: string }) {
      done.push(`focus ${this.url}`)
    }
    await scope.registration.showNotification('Told', { data: url, tag: url })
    const [notification] = await scope.registration.getNotifications({ tag: url })
    const EventOfClick = Reflect.get(self, 'NotificationEvent')
    scope.dispatchEvent(new EventOfClick('notificationclick', { notification: notification as Notification }))
    for (let turns = 0; done.length === 0 && turns < 1000; turns++)
      await new Promise((go) => setTimeout(go, 20))
    return done
  }, data)
}

async function signIn(page: Page, person: PersonName): Promise<void> {
  await page.context().clearCookies()
  await page.goto('/sign-in')
  await page.getByLabel('E-mail').fill(emailOf(person))
  await page.getByLabel('Password').fill(PASSWORD)
  await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('heading', { name: 'Hello' }).waitFor()
}
