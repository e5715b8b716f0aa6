import { beforeEach, describe, expect, it } from 'vitest'
import { DAY_MS } from '@/domain/time'
import { stored } from '../support/database'
import { userIdOf } from '../support/register'
import { BROWSER, codeOf, JSON_ONLY, pathOf, useLinkPages } from './support'

const pages = useLinkPages()
const ONE_CLICK = { body: 'List-Unsubscribe=One-Click' }

beforeEach(() => stored('delete from notification_preferences'))

const choices = (): Promise<unknown[]> =>
  stored('select user_id, categories from notification_preferences order by user_id')

describe('one click in a mail program', () => {
  it('stops the e-mails of that category for that person, and nothing else', async () => {
    const answer = await pages.post(await pathOf('unsubscribe', 'announcements', 'asha'), ONE_CLICK)
    expect([answer.status, answer.headers['content-type']]).toEqual([200, 'text/plain; charset=utf-8'])
    expect(await choices()).toEqual([
      { user_id: await userIdOf('asha'), categories: { announcements: { email: false } } },
    ])
  })

  it('works as a multipart form too, and again and again', async () => {
    const path = await pathOf('unsubscribe', 'tickets', 'asha')
    const body =
      '--b\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--b--\r\n'
    const headers = { 'content-type': 'multipart/form-data; boundary=b' }
    for (let click = 0; click < 3; click += 1) {
      expect((await pages.post(path, { body, headers })).status).toBe(200)
    }
    expect(await choices()).toHaveLength(1)
  })

  it('keeps what was chosen before', async () => {
    await pages.post(await pathOf('unsubscribe', 'tickets', 'asha'), ONE_CLICK)
    await pages.post(await pathOf('unsubscribe', 'announcements', 'asha'), ONE_CLICK)
    expect(await choices()).toMatchObject([
      { categories: { tickets: { email: false }, announcements: { email: false } } },
    ])
  })

  it('on a digest stops all that can be chosen away, whatever was chosen by category', async () => {
    await stored(
      `insert into notification_preferences (user_id, channels, categories)
       values ($1, '{"sms":true}', '{"tickets":{"email":true},"announcements":{"email":true,"sms":false}}')`,
      [await userIdOf('asha')],
    )
    await pages.post(await pathOf('unsubscribe', 'all', 'asha'), ONE_CLICK)
    const [row] = await stored('select channels, categories from notification_preferences')
    expect(row).toMatchObject({
      channels: { email: false, sms: true },
      categories: { announcements: { sms: false } },
    })
    expect(JSON.stringify(row?.categories)).not.toContain('email')
  })
})

describe('the page of an unsubscribe link', () => {
  it('asks, and changes nothing by being opened', async () => {
    const path = await pathOf('unsubscribe', 'announcements', 'asha')
    const page = await pages.get(path, BROWSER)
    expect(page.status).toBe(200)
    expect(page.text).toContain('Stop these e-mails')
    expect(page.text).toContain('href="/notifications/preferences"')
    expect(await choices()).toEqual([])
  })

  it('answers its own button with a page', async () => {
    const path = await pathOf('unsubscribe', 'announcements', 'asha')
    const answer = await pages.post(path, { body: 'page=1&List-Unsubscribe=One-Click', headers: BROWSER })
    expect(answer.text).toContain('You no longer get e-mails about: Notices.')
    expect(await choices()).toHaveLength(1)
  })

  it('says, when it is opened again, that they have been stopped', async () => {
    for (const [kind, other] of [
      ['announcements', 'tickets'],
      ['all', null],
    ] as const) {
      const path = await pathOf('unsubscribe', kind, 'asha')
      await pages.post(path, ONE_CLICK)
      const again = await pages.get(path, BROWSER)
      expect(again.text).toContain('You have stopped these already')
      expect(again.text).toContain('href="/notifications/preferences"')
      expect(again.text).not.toContain('<form')
      if (!other) continue
      const next = await pages.get(await pathOf('unsubscribe', other, 'asha'), BROWSER)
      expect(next.text).toContain('Stop these e-mails')
    }
  })
})

describe('an unsubscribe link that is refused', () => {
  it.each([
    ['of a category that there is not', 'nonsense', new Date(), 404, 'not_found'],
    ['that is too old', 'tickets', new Date(Date.now() - 366 * DAY_MS), 410, 'link_expired'],
  ])('%s changes nothing', async (_, category, at, status, code) => {
    const path = await pathOf('unsubscribe', category, 'asha', { at })
    const answer = await pages.post(path, { ...ONE_CLICK, headers: JSON_ONLY })
    expect([answer.status, codeOf(answer)]).toEqual([status, code])
    expect(await choices()).toEqual([])
  })

  it('as a link of another kind, or a made up one, changes nothing', async () => {
    const confirming = await pathOf('confirm-ticket', '11111111-2222-4333-8444-555555555555', 'asha')
    for (const path of [confirming.replace('/link/', '/unsubscribe/'), '/unsubscribe/x.y']) {
      expect((await pages.post(path, { ...ONE_CLICK, headers: JSON_ONLY })).status).toBe(404)
    }
    expect(await choices()).toEqual([])
  })
})
