import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { BasePayload } from 'payload'
import PostalMime from 'postal-mime'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deliver } from '@/jobs/deliver'
import { aQueuedDelivery, deliveryOf } from './support/deliveries'
import { openEstate } from './support/estate'
import { postOver } from './support/post'

const NOW = new Date('2026-11-20T10:00:00Z')

let payload: BasePayload
let dataDir: string

beforeAll(async () => {
  payload = await openEstate()
  dataDir = await mkdtemp(path.join(tmpdir(), 'estate-outbox-'))
})

afterAll(() => rm(dataDir, { recursive: true }))

describe('where no server is set', () => {
  it('an e-mail becomes a file that mail programs open', async () => {
    const id = await aQueuedDelivery(payload)
    await deliver({ payload, now: NOW }, postOver({ dataDir }))
    const mail = await PostalMime.parse(await readFile(path.join(dataDir, 'outbox', `${id}.eml`)))
    expect(mail.messageId).toBe(`<${id}@estate.khaki.example>`)
    expect(mail.subject).toBe('MNT-2026-0001: work has started')
    expect(mail.text).toContain('“Leaking tap”.')
    expect(mail.html).toContain('<h1')
    expect(await deliveryOf(payload, id)).toMatchObject({ status: 'sent' })
  })

  it('an SMS becomes a file too', async () => {
    const id = await aQueuedDelivery(payload, { channel: 'sms', urgency: 'urgent' })
    await deliver({ payload, now: NOW }, postOver({ dataDir }))
    const text = await readFile(path.join(dataDir, 'outbox', `${id}.sms.txt`), 'utf8')
    expect(text).toMatch(/^To: \+919876543210\n\nMNT-2026-0001: work has started\./)
  })

  it('the files are whole, and their owner’s alone', async () => {
    const folder = path.join(dataDir, 'outbox')
    const names = await readdir(folder)
    expect(names.filter((name) => name.endsWith('.part'))).toEqual([])
    expect((await stat(folder)).mode & 0o077).toBe(0)
    for (const name of names) expect((await stat(path.join(folder, name))).mode & 0o077).toBe(0)
  })

  it('a file that cannot be written is tried again, and the reason is kept', async () => {
    const id = await aQueuedDelivery(payload)
    await deliver({ payload, now: NOW }, postOver({ dataDir: '/dev/null' }))
    expect(await deliveryOf(payload, id)).toMatchObject({ status: 'queued', attempts: 1 })
    expect((await deliveryOf(payload, id)).error).toContain('ENOTDIR')
  })
})
