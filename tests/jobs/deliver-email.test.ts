import type { BasePayload } from 'payload'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { deliver } from '@/jobs/deliver'
import type { Post } from '@/jobs/deliveries/post'
import { aQueuedDelivery, deliveryOf, emptyOutbox, leaveHalfSent } from './support/deliveries'
import { openEstate } from './support/estate'
import { postOver } from './support/post'
import { type SmtpSink, startSmtpSink } from './support/smtp-sink'

const NOW = new Date('2026-11-20T10:00:00Z')
const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1000)

let payload: BasePayload
let sink: SmtpSink
let post: Post

beforeAll(async () => {
  payload = await openEstate()
  sink = await startSmtpSink()
  post = postOver({ smtpUrl: sink.url })
})

beforeEach(async () => {
  await emptyOutbox(payload)
  sink.raw.length = 0
  sink.answerWith(() => undefined)
})

afterAll(async () => {
  post.mailer.close()
  await sink.close()
})

describe('an e-mail', () => {
  it('arrives with a text, an HTML and a link to the page', async () => {
    const id = await aQueuedDelivery(payload)
    await deliver({ payload, now: NOW }, post)
    const [mail] = await sink.parsed()
    expect(mail?.subject).toBe('MNT-2026-0001: work has started')
    expect(mail?.messageId).toBe(`<${id}@estate.khaki.example>`)
    expect(mail?.from?.address).toBe('estate@khaki.example')
    expect(mail?.text).toContain('“Leaking tap”.')
    expect(mail?.text).toContain('https://estate.khaki.example/tickets/MNT-2026-0001')
    expect(mail?.html).toContain('href="https://estate.khaki.example/tickets/MNT-2026-0001"')
    expect(mail?.html).toContain('lang="en"')
    expect(await deliveryOf(payload, id)).toMatchObject({
      status: 'sent',
      attempts: 1,
      provider_id: `<${id}@estate.khaki.example>`,
    })
  })

  it.each([
    [{ urgency: 'normal' }, true],
    [{ urgency: 'urgent' }, false],
    [{ urgency: 'emergency' }, false],
    [{ urgency: 'normal', kind: 'account.invited' }, false],
  ] as const)('of %j offers to unsubscribe: %s', async (message, isOffered) => {
    await aQueuedDelivery(payload, message)
    await deliver({ payload, now: NOW }, post)
    const [mail] = await sink.parsed()
    const header = (name: string) => mail?.headers.find(({ key }) => key === name)?.value
    expect(header('list-unsubscribe')).toEqual(
      isOffered
        ? expect.stringMatching(/^<https:\/\/estate\.khaki\.example\/unsubscribe\/[\w.-]+>$/)
        : undefined,
    )
    expect(header('list-unsubscribe-post')).toBe(isOffered ? 'List-Unsubscribe=One-Click' : undefined)
  })

  it.each([
    ['en', 'Open the page', 'Choose what you are told', 'No more e-mails about “Tickets”'],
    ['hi', 'पन्ना खोलें', 'चुनें कि आपको क्या-क्या बताया जाए', '“शिकायतें” के बारे में ई-मेल बंद करें'],
  ] as const)('in %s has its own words around the message, and a way to the preferences', async (...row) => {
    const [language, button, choice, stop] = row
    await aQueuedDelivery(payload, { language })
    await deliver({ payload, now: NOW }, post)
    const [mail] = await sink.parsed()
    const preferences = 'https://estate.khaki.example/notifications/preferences'
    expect(mail?.html).toContain(`lang="${language}"`)
    expect(mail?.html).toContain(`href="${preferences}"`)
    for (const part of [mail?.html, mail?.text]) {
      expect(part).toContain(button)
      expect(part).toContain(choice)
      expect(part).toContain(stop)
    }
    expect(mail?.text).toContain(preferences)
  })

  it.each(['en', 'hi'] as const)(
    'in %s says which estate it comes from, by the name in the settings',
    async (language) => {
      const settings = (estateName: string) =>
        payload.updateGlobal({ slug: 'settings', data: { estateName }, overrideAccess: true })
      await settings('Neem Court')
      await aQueuedDelivery(payload, { language })
      await deliver({ payload, now: NOW }, post)
      const [mail] = await sink.parsed()
      for (const part of [mail?.html, mail?.text]) {
        expect(part).toContain('Neem Court')
        expect(part).not.toMatch(/Khaki Estate|खाकी/)
      }
    },
  )

  it('that nobody can refuse has no way to the preferences', async () => {
    await aQueuedDelivery(payload, { kind: 'account.password_reset' })
    await deliver({ payload, now: NOW }, post)
    const [mail] = await sink.parsed()
    expect(`${mail?.html} ${mail?.text}`).not.toContain('/notifications/preferences')
  })

  it('carries hostile words as words: no header, no tag, no slot of the layout', async () => {
    const title = 'Tap\r\nBcc: everyone@khaki.example\r\n\r\n<script>alert(1)</script> {{url}}'
    await aQueuedDelivery(payload, { title, body: '<img src=x onerror=alert(1)> {{footer}} " \' &amp;' })
    await deliver({ payload, now: NOW }, post)
    const [mail] = await sink.parsed()
    expect(mail?.bcc).toBeUndefined()
    expect(mail?.headers.map(({ key }) => key)).not.toContain('bcc')
    expect(mail?.html).not.toMatch(/<script>|<img/)
    expect(mail?.html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; {{url}}')
    expect(mail?.html).toContain('&lt;img src=x onerror=alert(1)&gt; {{footer}} &quot; &#39; &amp;amp;')
    expect(mail?.to).toHaveLength(1)
  })

  it('is tried again after 60, 120 and 240 seconds, and has then failed with the reason', async () => {
    sink.answerWith(() => ({ code: 451, message: 'try again later' }))
    const id = await aQueuedDelivery(payload)
    const attemptsAt = async (seconds: number) => {
      await deliver({ payload, now: later(seconds) }, post)
      return (await deliveryOf(payload, id)).attempts
    }
    expect(await attemptsAt(0)).toBe(1)
    expect(await attemptsAt(59)).toBe(1)
    expect(await attemptsAt(60)).toBe(2)
    expect(await attemptsAt(179)).toBe(2)
    expect(await attemptsAt(180)).toBe(3)
    expect(await attemptsAt(419)).toBe(3)
    expect(await deliveryOf(payload, id)).toMatchObject({ status: 'queued' })
    expect(await attemptsAt(420)).toBe(4)
    const failed = await deliveryOf(payload, id)
    expect(failed).toMatchObject({ status: 'failed', next_attempt_at: null })
    expect(failed.error).toContain('try again later')
    expect(await attemptsAt(100_000)).toBe(4)
    const ids = (await sink.parsed()).map((mail) => mail.messageId)
    expect(new Set(ids)).toEqual(new Set([`<${id}@estate.khaki.example>`]))
  })

  it('fails at once when the server will never take it', async () => {
    sink.answerWith(() => ({ code: 550, message: 'no such mailbox' }))
    const id = await aQueuedDelivery(payload)
    await deliver({ payload, now: NOW }, post)
    expect(await deliveryOf(payload, id)).toMatchObject({ status: 'failed', attempts: 1 })
    expect((await deliveryOf(payload, id)).error).toContain('no such mailbox')
  })

  it('waits when the server cannot be reached', async () => {
    const nowhere = postOver({ smtpUrl: 'smtp://127.0.0.1:1' })
    const id = await aQueuedDelivery(payload)
    await deliver({ payload, now: NOW }, nowhere)
    expect(await deliveryOf(payload, id)).toMatchObject({ status: 'queued', attempts: 1 })
    await deliver({ payload, now: later(60) }, post)
    expect(await deliveryOf(payload, id)).toMatchObject({ status: 'sent', attempts: 2, error: null })
  })

  it('that a crash left half sent goes again under the same Message-ID when its lease is over', async () => {
    const id = await aQueuedDelivery(payload)
    await leaveHalfSent(payload, id, NOW, 59)
    await deliver({ payload, now: NOW }, post)
    expect(sink.raw).toHaveLength(0)
    await deliver({ payload, now: later(1) }, post)
    expect((await sink.parsed()).map((mail) => mail.messageId)).toEqual([`<${id}@estate.khaki.example>`])
    expect(await deliveryOf(payload, id)).toMatchObject({ status: 'sent', attempts: 2 })
  })

  it('is not sent by a second run', async () => {
    await aQueuedDelivery(payload)
    expect(await deliver({ payload, now: NOW }, post)).toEqual({ changed: 1, failed: 0 })
    expect(await deliver({ payload, now: NOW }, post)).toEqual({ changed: 0, failed: 0 })
    expect(sink.raw).toHaveLength(1)
  })
})
