import { beforeEach, describe, expect, it } from 'vitest'
import { DAY_MS } from '@/domain/time'
import { stored } from '../support/database'
import { userIdOf } from '../support/register'
import {
  anAnnouncement,
  BROWSER,
  codeOf,
  JSON_ONLY,
  pathOf,
  receiptOf,
  spentCount,
  useLinkPages,
} from './support'

const pages = useLinkPages()
const UNTOUCHED = { read_at: null, read_way: null, acknowledged_at: null }

beforeEach(() => stored('delete from spent_links'))

describe('the page behind an announcement’s link', () => {
  it('shows the whole text, for whom it is, and one form; nothing of it is kept or found', async () => {
    const { id, number } = await anAnnouncement({
      body: 'One.\n\nTwo <b>& three</b>: https://example.com/a?b=1.',
    })
    const page = await pages.get(await pathOf('acknowledge-announcement', id, 'asha'), BROWSER)
    expect(page.status).toBe(200)
    expect(page.headers).toMatchObject({
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex, nofollow',
      'content-type': 'text/html; charset=utf-8',
    })
    expect(page.headers['set-cookie']).toBeUndefined()
    expect(page.text).toContain('For Asha Rao')
    expect(page.text).toContain(number)
    expect(page.text).toContain('Two &lt;b&gt;&amp; three&lt;/b&gt;: <a href="https://example.com/a?b=1"')
    expect(page.text.match(/<form/g)).toHaveLength(1)
    expect(page.text).toContain('I have read this')
  })

  it('names what is attached as it was called, and by its file where it has no name', async () => {
    const { id } = await anAnnouncement()
    await stored(
      `with files as (
         insert into media (filename, alt) values ('one.pdf', 'Agenda.pdf'), ('two.jpg', '') returning id, filename)
       insert into announcements_rels (parent_id, path, "order", media_id)
       select $1, 'attachments', row_number() over (order by filename), id from files`,
      [id],
    )
    const page = await pages.get(await pathOf('acknowledge-announcement', id, 'asha'), BROWSER)
    expect(page.text).toContain('Agenda.pdf, two.jpg')
  })

  it('changes nothing by being opened, however often a mail scanner does', async () => {
    const { id } = await anAnnouncement({ requiresAcknowledgement: true })
    const path = await pathOf('acknowledge-announcement', id, 'asha')
    for (let visit = 0; visit < 3; visit += 1) await pages.get(path, BROWSER)
    expect(await receiptOf(id, 'asha')).toEqual(UNTOUCHED)
    expect(await spentCount()).toBe(0)
  })

  it('speaks the language of whoever it was sent to', async () => {
    await stored(`update users set language = 'hi' where id = $1`, [await userIdOf('meera')])
    const { id } = await anAnnouncement({ to: ['meera'] })
    const page = await pages.get(await pathOf('acknowledge-announcement', id, 'meera'), {
      ...BROWSER,
      'accept-language': 'en',
    })
    expect(page.text).toContain('<html lang="hi">')
    expect(page.text).toContain('मैंने पढ़ लिया')
  })
})

describe('the button behind an announcement’s link', () => {
  it('confirms that it was read, where that is asked, by way of the link', async () => {
    const { id } = await anAnnouncement({ requiresAcknowledgement: true })
    const answer = await pages.post(await pathOf('acknowledge-announcement', id, 'asha'), {
      headers: BROWSER,
    })
    expect(answer.status).toBe(200)
    expect(answer.text).toContain('Thank you. It is noted that you confirmed it.')
    const receipt = await receiptOf(id, 'asha')
    expect(receipt).toMatchObject({ read_way: 'link' })
    expect(receipt.read_at).toEqual(receipt.acknowledged_at)
    expect(receipt.read_at).not.toBeNull()
  })

  it('notes that it was read, where nothing more is asked', async () => {
    const { id } = await anAnnouncement()
    await pages.post(await pathOf('acknowledge-announcement', id, 'asha'))
    const receipt = await receiptOf(id, 'asha')
    expect(receipt).toMatchObject({ read_way: 'link', acknowledged_at: null })
    expect(receipt.read_at).not.toBeNull()
  })

  it('works once: a replay is told what happened and when, and changes nothing', async () => {
    const { id } = await anAnnouncement({ requiresAcknowledgement: true })
    const path = await pathOf('acknowledge-announcement', id, 'asha')
    await pages.post(path)
    const first = await receiptOf(id, 'asha')
    const page = await pages.post(path, { headers: BROWSER })
    expect(page.status).toBe(410)
    expect(page.text).toMatch(/You confirmed on .* that you have read it/)
    const answer = await pages.post(path, { headers: JSON_ONLY })
    expect(answer.status).toBe(410)
    expect(JSON.parse(answer.text).errors[0]).toMatchObject({
      code: 'link_spent',
      details: { action: 'acknowledge-announcement' },
    })
    expect(await receiptOf(id, 'asha')).toEqual(first)
  })

  it('and the one in the SMS of the same message are one link', async () => {
    const { id } = await anAnnouncement()
    const notification = '11111111-2222-4333-8444-555555555555'
    const inMail = await pathOf('acknowledge-announcement', id, 'asha', { notification })
    const inSms = await pathOf('acknowledge-announcement', id, 'asha', {
      notification,
      at: new Date(Date.now() + 60_000),
    })
    expect(inMail).not.toBe(inSms)
    expect((await pages.post(inMail)).status).toBe(200)
    expect((await pages.post(inSms)).status).toBe(410)
  })

  it('pressed twice at once is carried out once', async () => {
    const { id } = await anAnnouncement({ requiresAcknowledgement: true })
    const path = await pathOf('acknowledge-announcement', id, 'asha')
    const answers = await Promise.all([1, 2, 3, 4].map(() => pages.post(path, { headers: JSON_ONLY })))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 410, 410, 410])
    expect(await spentCount()).toBe(1)
  })

  it('would be carried out twice if it were two links', async () => {
    const { id } = await anAnnouncement({ requiresAcknowledgement: true })
    const links = [1, 2].map(() => pathOf('acknowledge-announcement', id, 'asha'))
    const answers = await Promise.all(links.map(async (path) => pages.post(await path)))
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    expect(await spentCount()).toBe(2)
  })
})

describe('a text that was on a screen', () => {
  it('counts as read, is not confirmed by that, and leaves the button to be pressed', async () => {
    const { id } = await anAnnouncement({ requiresAcknowledgement: true })
    const path = await pathOf('acknowledge-announcement', id, 'asha')
    const read = await pages.post(path, { body: 'act=read', headers: JSON_ONLY })
    expect(read.status).toBe(200)
    const first = await receiptOf(id, 'asha')
    expect(first).toMatchObject({ read_way: 'link', acknowledged_at: null })
    expect(await spentCount()).toBe(0)
    expect((await pages.post(path)).status).toBe(200)
    const after = await receiptOf(id, 'asha')
    expect(after.read_at).toEqual(first.read_at)
    expect(after.acknowledged_at).not.toBeNull()
  })
})

describe('a link that is refused', () => {
  it('because it is too old says so, and for how long it worked', async () => {
    const { id } = await anAnnouncement()
    const path = await pathOf('acknowledge-announcement', id, 'asha', {
      at: new Date(Date.now() - 91 * DAY_MS),
    })
    const answer = await pages.post(path, { headers: JSON_ONLY })
    expect([answer.status, codeOf(answer)]).toEqual([410, 'link_expired'])
    const page = await pages.get(path, BROWSER)
    expect(page.status).toBe(410)
    expect(page.text).toContain('It worked for 90 days.')
    expect(await receiptOf(id, 'asha')).toEqual(UNTOUCHED)
  })

  it('because somebody made or changed it is as if there were none', async () => {
    const { id } = await anAnnouncement({ to: ['asha', 'ravi'] })
    const own = await pathOf('acknowledge-announcement', id, 'asha')
    const others = await pathOf('acknowledge-announcement', id, 'ravi')
    const mixed = `${own.split('.')[0]}.${others.split('.')[1]}`
    for (const path of [
      mixed,
      `${own}A`,
      own.slice(0, -1),
      '/link/a.b',
      `${own.slice(0, 12)}A${own.slice(13)}`,
    ]) {
      const answer = await pages.post(path, { headers: JSON_ONLY })
      expect([path, answer.status, codeOf(answer)]).toEqual([path, 404, 'not_found'])
    }
    expect(await receiptOf(id, 'asha')).toEqual(UNTOUCHED)
    expect(await receiptOf(id, 'ravi')).toEqual(UNTOUCHED)
  })

  it('because its holder was no recipient shows nothing of the announcement', async () => {
    const { id } = await anAnnouncement({ to: ['asha'], title: 'Only for the A block' })
    const path = await pathOf('acknowledge-announcement', id, 'omar')
    const page = await pages.get(path, BROWSER)
    expect(page.status).toBe(404)
    expect(page.text).not.toContain('Only for the A block')
    expect((await pages.post(path, { headers: JSON_ONLY })).status).toBe(404)
    expect(await spentCount()).toBe(0)
  })

  it('because it is for something else does neither the one nor the other', async () => {
    const { id } = await anAnnouncement()
    const asTicket = await pathOf('confirm-ticket', id, 'asha')
    expect((await pages.post(asTicket, { headers: JSON_ONLY })).status).toBe(404)
    const unsubscribing = (await pathOf('unsubscribe', 'announcements', 'asha')).replace(
      '/unsubscribe/',
      '/link/',
    )
    expect((await pages.post(unsubscribing, { headers: JSON_ONLY })).status).toBe(404)
    expect(await receiptOf(id, 'asha')).toEqual(UNTOUCHED)
  })

  it('because its holder has moved out says so, and shows nothing', async () => {
    const { id } = await anAnnouncement({ to: ['omar'] })
    await stored(`update residents set move_out_date = now() - interval '1 day' where user_id = $1`, [
      await userIdOf('omar'),
    ])
    const path = await pathOf('acknowledge-announcement', id, 'omar')
    const answer = await pages.post(path, { headers: JSON_ONLY })
    expect([answer.status, codeOf(answer)]).toEqual([403, 'not_permitted'])
    const page = await pages.get(path, BROWSER)
    expect(page.status).toBe(403)
    expect(page.text).toContain('no longer active')
    expect(page.text).not.toContain('Water is off')
    expect(await receiptOf(id, 'omar')).toEqual(UNTOUCHED)
    expect(await spentCount()).toBe(0)
  })
})
