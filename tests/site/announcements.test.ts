import { DateTime } from 'luxon'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { env } from '@/server/env'
import {
  anAnnouncement,
  aPublishedAnnouncement,
  inHours,
  receiptsOf,
} from '../announcements/support/factories'
import { HAS_CHROMIUM, startBrowser } from '../browser/chromium'
import { stored } from '../support/database'
import { useEstate } from '../support/estate'
import { aPhotoOf, aSubmittedTicket } from '../support/factories'
import { emailOf, type PersonName } from '../support/people'
import { userIdOf } from '../support/register'
import { type DeployedEstate, startEstate } from '../support/server'
import { become, cookieAt } from '../support/signed-in'

/** Starting the estate may build the site first. */
const START_MS = 300_000
const SIZES = [
  { width: 390, height: 844 },
  { width: 1280, height: 900 },
]

const api = useEstate()
let estate: DeployedEstate
let browser: Browser

beforeAll(async () => {
  estate = await startEstate()
  if (HAS_CHROMIUM) browser = await startBrowser()
}, START_MS)

afterAll(async () => {
  await browser?.close()
  await estate?.stop()
})

/** Earlier tests' announcements are out of the way. */
beforeEach(() =>
  stored(`update announcements set status = 'withdrawn', withdrawn_at = now(), title = 'Out of the way'
    where status = 'published'`),
)

interface Look {
  viewport?: { width: number; height: number }
  javaScriptEnabled?: boolean
}

async function signedIn(person: PersonName, { viewport, javaScriptEnabled = true }: Look = {}) {
  const context = await browser.newContext({
    baseURL: estate.url,
    viewport: viewport ?? { width: 390, height: 844 },
    javaScriptEnabled,
  })
  await become(context, estate.url, person)
  return context
}

/** A page whose clock stands still until it is told. */
async function pausedPage(context: BrowserContext, path: string): Promise<Page> {
  const page = await context.newPage()
  await page.clock.install()
  await page.goto(path)
  // Hydrated: the form for who has no script is put away.
  await page.locator('.read-form.asleep').waitFor({ state: 'attached' })
  return page
}

async function htmlOf(person: PersonName, path: string): Promise<{ status: number; main: string }> {
  const answer = await fetch(estate.url + path, { headers: { cookie: await cookieAt(estate.url, person) } })
  const html = await answer.text()
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main>')).replaceAll('<!-- -->', '')
  return { status: answer.status, main }
}
const textOf = async (person: PersonName, path: string): Promise<string> =>
  (await htmlOf(person, path)).main.replaceAll(/<[^>]+>/g, '·')
const titlesOf = (html: string): string[] =>
  [...html.matchAll(/class="row-link"[^>]*>(.*?)<\/a>/g)].map(([, title]) =>
    (title ?? '').replaceAll(/<[^>]+>/g, ''),
  )
const listedTo = async (person: PersonName, query = ''): Promise<string[]> =>
  titlesOf((await htmlOf(person, `/announcements${query}`)).main)

const receiptOf = async (id: string, person: PersonName) =>
  (await receiptsOf(id)).find(({ email }) => email === emailOf(person))
const unreadAbout = async (person: PersonName, url: string): Promise<number> =>
  (
    await stored('select 1 from notifications where recipient_id = $1 and url = $2 and read_at is null', [
      await userIdOf(person),
      url,
    ])
  ).length
const commentsOf = (id: string) =>
  stored<{ body: string; hidden: boolean }>(
    'select body, hidden from comments where announcement_id = $1 order by created_at',
    [id],
  )
const say = async (announcement: string, as: PersonName, body: string, parent?: string): Promise<string> => {
  const sent = { announcement, body, ...(parent ? { parent } : {}) }
  return (await api.call('POST', '/api/comments', { as, body: sent })).body.doc.id
}

describe('the list of announcements', () => {
  it('has the pinned first, then the urgent, then the newest, and says what each is', async () => {
    const [security] = await stored<{ id: string }>(
      `select id from announcement_categories where name = 'Security'`,
    )
    const fields = { category: security?.id, urgency: 'normal' }
    await aPublishedAnnouncement(api, { fields: { title: 'Plain', ...fields } })
    await aPublishedAnnouncement(api, { fields: { title: 'Urgent', urgency: 'urgent' } })
    await aPublishedAnnouncement(api, {
      fields: { title: 'Pinned', pinned: true, requiresAcknowledgement: true, validUntil: inHours(30) },
    })
    expect(await listedTo('asha')).toEqual(['Pinned', 'Urgent', 'Plain'])
    const text = await textOf('asha', '/announcements')
    for (const word of ['New', 'Pinned', 'Please confirm', 'Urgent', 'Security', 'Until ']) {
      expect(text).toContain(word)
    }
  })

  it('leaves to “Earlier” what is over, withdrawn or replaced', async () => {
    const over = await aPublishedAnnouncement(api, { fields: { title: 'Over', validUntil: inHours(1) } })
    await stored('update announcements set valid_until = now() where id = $1', [over.id])
    const old = await aPublishedAnnouncement(api, { fields: { title: 'Old words' } })
    await aPublishedAnnouncement(api, { fields: { title: 'New words', supersedes: old.id } })
    expect(await listedTo('asha')).toEqual(['New words'])
    const earlier = await listedTo('asha', '?view=earlier')
    expect(earlier).toEqual(expect.arrayContaining(['Old words', 'Over', 'Out of the way']))
    expect(earlier).not.toContain('New words')
    const page = await textOf('asha', `/announcements/${old.number}`)
    expect(page).toMatch(/This was replaced by[\s·]*New words/)
  })

  it('keeps what was replaced for others only', async () => {
    const old = await aPublishedAnnouncement(api, { fields: { title: 'For all' } })
    const fields = { title: 'For block C', supersedes: old.id, audience: { blocks: ['C'] } }
    await aPublishedAnnouncement(api, { fields })
    expect(await listedTo('omar')).toEqual(['For block C'])
    expect(await listedTo('asha')).toEqual(['For all'])
    expect(await textOf('asha', `/announcements/${old.number}`)).not.toContain('For block C')
  })

  it('is searched by words of title and text, best first, and marks them without trusting them', async () => {
    const body = 'The <b>lift</b> of block A is inspected.'
    await aPublishedAnnouncement(api, { fields: { title: 'Inspection', body } })
    await aPublishedAnnouncement(api, {
      fields: { title: 'The <i>lift</i> stands still', body: 'On Monday.' },
    })
    await aPublishedAnnouncement(api, { fields: { title: 'Water', body: 'Off.' } })
    expect(await listedTo('asha', '?search=lifts')).toEqual([
      'The &lt;i&gt;lift&lt;/i&gt; stands still',
      'Inspection',
    ])
    const { main } = await htmlOf('asha', '/announcements?search=lifts')
    expect(main).toContain('The &lt;i&gt;<mark>lift</mark>&lt;/i&gt; stands still')
    expect(main.match(/<mark>lift<\/mark>/g)).toHaveLength(2)
    expect(main).not.toMatch(/<[bi]>/)
  })

  it('narrows to a category, an urgency and what is unread', async () => {
    const [general] = await stored<{ id: string }>(
      `select id from announcement_categories where name = 'General'`,
    )
    const read = await aPublishedAnnouncement(api, { fields: { title: 'Read', category: general?.id } })
    await aPublishedAnnouncement(api, { fields: { title: 'Loud', urgency: 'urgent' } })
    await api.call('POST', '/api/receipts', { as: 'asha', body: { announcement: read.id } })
    expect(await listedTo('asha', `?category=${general?.id}`)).toEqual(['Read'])
    expect(await listedTo('asha', '?urgency=urgent')).toEqual(['Loud'])
    expect(await listedTo('asha', '?unread=1')).toEqual(['Loud'])
    expect(await textOf('asha', `/announcements?unread=1&category=${general?.id}`)).toContain('Nothing found')
  })

  it('shows nobody what was not for them, and its author what they sent', async () => {
    await aPublishedAnnouncement(api, {
      by: 'accountant',
      fields: { title: 'Dues of block A', audience: { blocks: ['A'] } },
    })
    for (const person of ['omar', 'plumber', 'manager'] as const)
      for (const query of ['', '?view=sent', '?view=earlier', '?search=dues'])
        expect(await listedTo(person, query)).not.toContain('Dues of block A')
    expect(await listedTo('asha')).toEqual(['Dues of block A'])
    expect(await listedTo('accountant', '?view=sent')).toContain('Dues of block A')
    expect(await listedTo('secretary', '?view=sent')).toContain('Dues of block A')
  })

  it('goes on page by page, and takes any address', async () => {
    for (let n = 1; n <= 22; n += 1) await aPublishedAnnouncement(api, { fields: { title: `Number ${n}` } })
    expect(await listedTo('asha')).toHaveLength(20)
    expect(await listedTo('asha', '?page=2')).toEqual(['Number 2', 'Number 1'])
    for (const odd of [
      '?page=-1',
      '?page=9999',
      '?view=all',
      '?category=x',
      '?urgency=x',
      "?search='%22((",
      '?search=%EE%80%80water%EE%80%81',
      '?search=a&search=b',
    ])
      expect((await htmlOf('asha', `/announcements${odd}`)).status).toBe(200)
  })

  it('says what to expect where there is nothing', async () => {
    await stored('delete from receipts where user_id = $1', [await userIdOf('gardener')])
    const text = await textOf('gardener', '/announcements')
    expect(text).toContain('No notices right now')
    expect(await textOf('gardener', '/announcements?view=earlier')).toContain('Nothing earlier')
  })
})

describe('an announcement’s page', () => {
  it('is not there for whom it was not meant', async () => {
    const doc = await aPublishedAnnouncement(api, { fields: { audience: { blocks: ['A'] } } })
    for (const person of ['omar', 'plumber', 'manager'] as const)
      expect((await htmlOf(person, `/announcements/${doc.number}`)).status).toBe(404)
    const draft = await anAnnouncement(api)
    expect((await htmlOf('asha', `/announcements/${draft.number}`)).status).toBe(404)
    expect(await textOf('secretary', `/announcements/${draft.number}`)).toContain('This is a draft')
    for (const odd of ['ANN-2026-9999', 'ANN-x', 'MNT-2026-0001'])
      expect((await htmlOf('asha', `/announcements/${odd}`)).status).toBe(404)
  })

  it('shows HTML as text, and makes links of web addresses alone', async () => {
    const body = [
      '<script>alert(1)</script>',
      'See https://khaki.example/tanks?a=1&b=2.',
      'javascript:alert(2) ftp://x.example (http://y.example/a_(b))',
    ].join('\n')
    const doc = await aPublishedAnnouncement(api, { fields: { body } })
    const { main } = await htmlOf('asha', `/announcements/${doc.number}`)
    expect(main).not.toContain('<script>alert')
    const links = [...main.matchAll(/<a href="([^"]*)" rel="noopener nofollow">/g)].map(([, href]) => href)
    expect(links).toEqual(['https://khaki.example/tanks?a=1&amp;b=2', 'http://y.example/a_(b)'])
  })

  it('says that it was withdrawn, or is over', async () => {
    const doc = await aPublishedAnnouncement(api, { fields: { validUntil: inHours(1) } })
    await stored(`update announcements set valid_until = now() where id = $1`, [doc.id])
    expect(await textOf('asha', `/announcements/${doc.number}`)).toContain('Over since')
    const body = { status: 'withdrawn' }
    await api.call('PATCH', `/api/announcements/${doc.id}`, { as: 'secretary', body })
    const text = await textOf('asha', `/announcements/${doc.number}`)
    expect(text).toContain('Withdrawn on')
    expect(text).toContain('Comments are closed, since the notice was withdrawn.')
  })

  it('ends at midnight as the end of the day before', async () => {
    const end = DateTime.now().setZone(env.timeZone).plus({ days: 3 }).startOf('day')
    const doc = await aPublishedAnnouncement(api, { fields: { validUntil: end.toUTC().toISO() } })
    const words = `Until the end of ${end.minus({ days: 1 }).setLocale('en-IN').toFormat('d MMM yyyy')}`
    for (const path of ['/announcements', `/announcements/${doc.number}`])
      expect(await textOf('asha', path)).toContain(words)
  })

  it('asks everybody to confirm but whoever wrote it', async () => {
    const doc = await aPublishedAnnouncement(api, { fields: { requiresAcknowledgement: true } })
    const asked = async (person: PersonName) =>
      Promise.all([
        textOf(person, '/announcements').then((text) => text.includes('Please confirm')),
        textOf(person, `/announcements/${doc.number}`).then((text) => text.includes('Please confirm')),
      ])
    expect(await asked('asha')).toEqual([true, true])
    expect(await receiptOf(doc.id, 'secretary')).toBeDefined()
    expect(await asked('secretary')).toEqual([false, false])
  })

  it('of an emergency begins as loud as on the first page, as long as it holds', async () => {
    const fields = { title: 'Gas is off', urgency: 'emergency', validUntil: inHours(3) }
    const doc = await aPublishedAnnouncement(api, { fields })
    const path = `/announcements/${doc.number}`
    expect(await textOf('asha', path)).toMatch(/Emergency notice[\s\S]*Gas is off/)
    await stored('update announcements set valid_until = now() where id = $1', [doc.id])
    expect(await textOf('asha', path)).not.toContain('Emergency notice')
  })

  it('names a photo as its file is named', async () => {
    const photo = await aPhotoOf(api, 'secretary')
    await stored(`update media set alt = 'The tanks' where id = $1`, [photo])
    const doc = await aPublishedAnnouncement(api, { fields: { attachments: [photo] } })
    expect((await htmlOf('asha', `/announcements/${doc.number}`)).main).toContain('alt="The tanks"')
  })

  it('leads its author and the committee alone to who has read it', async () => {
    const doc = await aPublishedAnnouncement(api, { by: 'accountant' })
    const isLed = async (person: PersonName) =>
      (await htmlOf(person, `/announcements/${doc.number}`)).main.includes(
        `/announcements/${doc.number}/reach`,
      )
    expect([await isLed('accountant'), await isLed('secretary'), await isLed('admin')]).toEqual([
      true,
      true,
      true,
    ])
    expect([await isLed('asha'), await isLed('manager')]).toEqual([false, false])
  })
})

describe('the home page', () => {
  it('begins with what was announced and not read, the urgent loud, and lets go of what was read', async () => {
    const fields = { title: 'Gas is off', urgency: 'emergency', validUntil: inHours(3) }
    const loud = await aPublishedAnnouncement(api, { fields })
    const plain = await aPublishedAnnouncement(api, {
      fields: { title: 'Sign the form', requiresAcknowledgement: true },
    })
    const before = await textOf('asha', '/')
    expect(before.indexOf('Emergency notice')).toBeLessThan(before.indexOf('Gas is off'))
    expect(before.match(/Gas is off/g)).toHaveLength(1)
    expect(before).toContain('Sign the form')
    for (const { id } of [loud, plain])
      await api.call('POST', '/api/receipts', { as: 'asha', body: { announcement: id } })
    const after = await textOf('asha', '/')
    expect(after).not.toContain('Gas is off')
    expect(after).toMatch(/Sign the form[\s\S]*Please confirm/)
    const body = { announcement: plain.id, acknowledged: true }
    await api.call('POST', '/api/receipts', { as: 'asha', body })
    expect(await textOf('asha', '/')).not.toContain('New for you')
  })
})

describe.skipIf(!HAS_CHROMIUM).each(SIZES)('reading, $width pixels wide', (viewport) => {
  it('is two seconds in sight, and the message in the app is read with it', async () => {
    const doc = await aPublishedAnnouncement(api)
    const path = `/announcements/${doc.number}`
    const context = await signedIn('asha', { viewport })
    const page = await pausedPage(context, path)
    await page.clock.runFor(1_500)
    expect((await receiptOf(doc.id, 'asha'))?.read_at).toBeNull()
    await page.clock.runFor(1_000)
    await page.getByText('You read this on').waitFor()
    expect(await receiptOf(doc.id, 'asha')).toMatchObject({ read_way: 'app', acknowledged_at: null })
    expect(await unreadAbout('asha', path)).toBe(0)
    expect(await unreadAbout('meera', path)).toBe(1)
    await context.close()
  })

  it('does not happen in a tab that nobody sees, and goes on where it was in sight', async () => {
    const doc = await aPublishedAnnouncement(api)
    const context = await signedIn('asha', { viewport })
    await context.addInitScript(() => {
      Object.defineProperty(document, 'visibilityState', { get: () => (window as any).seen ?? 'hidden' })
    })
    const page = await pausedPage(context, `/announcements/${doc.number}`)
    const turn = (seen: string) =>
      page.evaluate((state) => {
        ;(window as any).seen = state
        document.dispatchEvent(new Event('visibilitychange'))
      }, seen)
    await page.clock.runFor(60_000)
    await turn('visible')
    await page.clock.runFor(1_200)
    await turn('hidden')
    await page.clock.runFor(60_000)
    expect((await receiptOf(doc.id, 'asha'))?.read_at).toBeNull()
    await turn('visible')
    await page.clock.runFor(900)
    await page.getByText('You read this on').waitFor()
    expect((await receiptOf(doc.id, 'asha'))?.read_at).not.toBeNull()
    await context.close()
  })

  it('makes no receipt for the committee or the author whom it was not meant for', async () => {
    const fields = { audience: { blocks: ['A'] } }
    const doc = await aPublishedAnnouncement(api, { by: 'manager', fields })
    for (const person of ['manager', 'secretary'] as const) {
      const context = await signedIn(person, { viewport })
      const page = await context.newPage()
      await page.clock.install()
      await page.goto(`/announcements/${doc.number}`)
      await page.getByRole('heading', { level: 1, name: 'Water off on Friday' }).waitFor()
      await page.clock.runFor(5_000)
      await context.close()
    }
    const receipts = await receiptsOf(doc.id)
    expect(receipts).toHaveLength(3)
    expect(receipts.every(({ read_at }) => read_at === null)).toBe(true)
  })

  it('of a ticket’s page reads what was told about it', async () => {
    const ticket = await aSubmittedTicket(api)
    const body = { ticket: ticket.id, body: 'We come at ten.' }
    await api.call('POST', '/api/ticket-updates', { as: 'manager', body })
    const path = `/tickets/${ticket.number}`
    expect(await unreadAbout('asha', path)).toBe(1)
    const context = await signedIn('asha', { viewport })
    const page = await context.newPage()
    await page.clock.install()
    await page.goto(path)
    await page.getByText('We come at ten.').waitFor()
    expect(await unreadAbout('asha', path)).toBe(1)
    await expect
      .poll(async () => {
        await page.clock.runFor(2_500)
        return unreadAbout('asha', path)
      })
      .toBe(0)
    await context.close()
  })
})

describe.skipIf(!HAS_CHROMIUM).each([
  ['with JavaScript, 390 pixels wide', { viewport: SIZES[0], javaScriptEnabled: true }],
  ['with JavaScript, 1280 pixels wide', { viewport: SIZES[1], javaScriptEnabled: true }],
  ['without JavaScript', { javaScriptEnabled: false }],
] as [string, Look][])('an announcement %s', (_, look) => {
  it('is confirmed once, and says when', async () => {
    const doc = await aPublishedAnnouncement(api, { fields: { requiresAcknowledgement: true } })
    const context = await signedIn('asha', look)
    const page = await context.newPage()
    await page.goto(`/announcements/${doc.number}`)
    await page.getByRole('button', { name: 'I have read and confirm this' }).click()
    const place = page.locator('.read-state')
    await place.getByRole('status').getByText('Thank you for confirming.').waitFor()
    await place.getByText('You confirmed this on').waitFor()
    expect(await page.getByRole('button', { name: 'I have read and confirm this' }).count()).toBe(0)
    expect(await receiptOf(doc.id, 'asha')).toMatchObject({ read_way: 'app' })
    expect((await receiptOf(doc.id, 'asha'))?.acknowledged_at).not.toBeNull()
    await context.close()
  })

  it('is talked about: a comment, an empty one, and a reply', async () => {
    const doc = await aPublishedAnnouncement(api)
    await say(doc.id, 'meera', 'Which tanks?')
    const context = await signedIn('asha', look)
    const page = await context.newPage()
    await page.goto(`/announcements/${doc.number}`)
    await page.getByText('Which tanks?').waitFor()
    const comments = page.getByRole('region', { name: 'Comments' })
    expect(await comments.innerText()).toContain('Meera Nair')
    expect(await comments.innerText()).toContain('Flat A-102')
    await page.getByRole('button', { name: 'Send the comment' }).click()
    await page.getByRole('alert').getByRole('link', { name: 'Fill in “Your comment”.' }).waitFor()
    await page.getByLabel('Your comment').fill('Thank you <b>all</b>')
    await page.getByRole('button', { name: 'Send the comment' }).click()
    const own = comments.getByRole('listitem').filter({ hasText: 'Thank you <b>all</b>' })
    await own.getByRole('status').getByText('Your comment is there.').waitFor()
    const reply = page.locator('form').filter({ hasText: 'Reply: Meera Nair' })
    await reply.locator('summary').click()
    await reply.getByLabel('Your reply').fill('The ones on the roof.')
    await reply.getByRole('button', { name: 'Send the reply' }).click()
    await comments.getByText('The ones on the roof.').waitFor()
    expect((await commentsOf(doc.id)).map(({ body }) => body)).toEqual([
      'Which tanks?',
      'Thank you <b>all</b>',
      'The ones on the roof.',
    ])
    await context.close()
  })

  it('has what is said there moderated, and its comments closed', async () => {
    const doc = await aPublishedAnnouncement(api)
    const unkind = await say(doc.id, 'meera', 'Something unkind.')
    await say(doc.id, 'asha', 'Please stay friendly.', unkind)
    const context = await signedIn('secretary', look)
    const page = await context.newPage()
    await page.goto(`/announcements/${doc.number}`)
    await page.getByRole('button', { name: /^Hide.*Meera Nair/ }).click()
    await page.getByRole('status').getByText('The comment is hidden.').waitFor()
    await page.getByText('Hidden by the committee').first().waitFor()
    const seenBy = async (person: PersonName) => textOf(person, `/announcements/${doc.number}`)
    const neighbours = await seenBy('omar')
    expect(neighbours).toContain('This comment was hidden by the committee.')
    expect(neighbours).not.toContain('Something unkind.')
    expect(neighbours).not.toContain('Meera')
    expect(neighbours).toContain('Please stay friendly.')
    expect(await seenBy('meera')).toContain('Something unkind.')
    await page.getByRole('button', { name: 'Close the comments' }).click()
    await page.getByRole('status').getByText('The comments are closed.').waitFor()
    const closed = await seenBy('asha')
    expect(closed).toContain('Comments are closed.')
    expect(closed).not.toContain('Send the comment')
    expect(closed).not.toContain('Close the comments')
    await page.getByRole('button', { name: 'Open the comments again' }).click()
    await page.getByRole('status').getByText('The comments are open again.').waitFor()
    await page.getByRole('button', { name: 'Let it stand again' }).click()
    await page.getByRole('status').getByText('The comment stands again.').waitFor()
    expect(await seenBy('omar')).toContain('Something unkind.')
    await context.close()
  })

  it('that was closed meanwhile takes no more, and says so', async () => {
    const doc = await aPublishedAnnouncement(api)
    const context = await signedIn('asha', look)
    const page = await context.newPage()
    await page.goto(`/announcements/${doc.number}`)
    await page.getByLabel('Your comment').fill('One more thing')
    await api.call('PATCH', `/api/announcements/${doc.id}`, {
      as: 'secretary',
      body: { commentsLocked: true },
    })
    await page.getByRole('button', { name: 'Send the comment' }).click()
    const said = look.javaScriptEnabled ? 'Comments were closed meanwhile.' : 'Comments are closed.'
    await page.getByText(said).waitFor()
    if (look.javaScriptEnabled)
      expect(await page.getByLabel('Your comment').inputValue()).toBe('One more thing')
    expect(await commentsOf(doc.id)).toEqual([])
    await context.close()
  })
})

describe.skipIf(!HAS_CHROMIUM)('without JavaScript', () => {
  it('somebody says themselves that they have read it', async () => {
    const doc = await aPublishedAnnouncement(api)
    const context = await signedIn('meera', { javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`/announcements/${doc.number}`)
    await page.getByRole('button', { name: 'I have read this' }).click()
    await page.getByText('You read this on').waitFor()
    expect(await receiptOf(doc.id, 'meera')).toMatchObject({ read_way: 'app' })
    await context.close()
  })

  it('a comment sent twice by a double tap is one', async () => {
    const doc = await aPublishedAnnouncement(api)
    const { plainBrowser } = await import('../support/plain-browser')
    const plain = await plainBrowser(estate.url, 'asha')
    const form = await plain.form(`/announcements/${doc.number}`, 'Say something')
    const answers = await Promise.all([1, 2].map(() => plain.post(form, { body: 'Once' })))
    expect(answers.map(({ status }) => status)).toEqual([303, 303])
    expect(await commentsOf(doc.id)).toEqual([{ body: 'Once', hidden: false }])
  })
})

describe('in Hindi', () => {
  it('the pages speak Hindi', async () => {
    await stored(`update users set language = 'hi' where email = $1`, [emailOf('asha')])
    const doc = await aPublishedAnnouncement(api)
    try {
      expect(await textOf('asha', '/announcements')).toContain('नोटिस')
      expect(await textOf('asha', `/announcements/${doc.number}`)).toContain('टिप्पणियाँ')
    } finally {
      await stored(`update users set language = 'en' where email = $1`, [emailOf('asha')])
    }
  })
})
