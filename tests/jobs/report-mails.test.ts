import type { BasePayload } from 'payload'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { deliver } from '@/jobs/deliver'
import type { Post } from '@/jobs/deliveries/post'
import { runJob } from '@/jobs/run'
import { aPieceOfWork } from '../figures/support/staff-work'
import { stored } from '../support/database'
import { emailOf, type PersonName } from '../support/people'
import { emptyOutbox } from './support/deliveries'
import { openEstate } from './support/estate'
import { postOver } from './support/post'
import { type SmtpSink, startSmtpSink } from './support/smtp-sink'

const NOW = new Date('2026-11-16T02:30:00Z')
const WEEK_LATER = new Date('2026-11-23T02:30:00Z')

let payload: BasePayload
let sink: SmtpSink
let post: Post

beforeAll(async () => {
  payload = await openEstate()
  sink = await startSmtpSink()
  post = postOver({ smtpUrl: sink.url })
})

afterAll(async () => {
  post.mailer.close()
  await sink.close()
})

beforeEach(async () => {
  await emptyOutbox(payload)
  await stored('delete from staff_reports')
  sink.raw.length = 0
})

const mailsTo = async (person: PersonName) =>
  (await sink.parsed()).filter(({ to }) => to?.some(({ address }) => address === emailOf(person)))

it('who oversees the staff has one table of all, and each of the staff their own alone', async () => {
  await stored(`update staff set name = '<b>Asif & sons</b>' where staff_role = 'plumber'`)
  await aPieceOfWork({ created: '2026-11-10T06:00:00Z', resolved: '2026-11-10T10:00:00Z' })
  await runJob(payload, 'staff-report-weekly', NOW)
  await deliver({ payload, now: NOW }, post)
  const [team, ...more] = await mailsTo('secretary')
  expect(more).toEqual([])
  expect(team?.subject).toBe('Staff report of the week: 9–15 Nov 2026')
  expect(team?.html).toContain('&lt;b&gt;Asif &amp; sons&lt;/b&gt;')
  expect(team?.html).toContain('<th style=')
  expect(team?.html).toContain('/work/reports?period=weekly&amp;from=2026-11-09')
  expect(team?.text).toMatch(/<b>Asif & sons<\/b> +1 +100 % +4 h +— +0/)
  const names = (await stored<{ name: string }>('select name from staff')).map(({ name }) => name)
  const isNamed = (text: string | undefined) => names.filter((name) => text?.includes(name))
  expect(isNamed(team?.text)).toHaveLength(8)
  // A supervisor reads of who is below them, and not of the facility manager.
  const [below] = (await mailsTo('supervisor')).filter(({ subject }) => subject?.startsWith('Staff report'))
  expect(isNamed(below?.text)).toHaveLength(4)
  const [own] = await mailsTo('plumber')
  expect(own?.subject).toBe('Your week: 9–15 Nov 2026')
  expect(own?.text).toMatch(/Share of the work +100 %/)
  expect(isNamed(own?.text)).toEqual([])
})

it('figures go with where they went since the week before, in the language of the reader', async () => {
  await stored(`update users set language = 'hi' where email = $1`, [emailOf('plumber')])
  await runJob(payload, 'staff-report-weekly', NOW)
  await aPieceOfWork({ created: '2026-11-17T06:00:00Z', resolved: '2026-11-17T10:00:00Z' })
  await runJob(payload, 'staff-report-weekly', WEEK_LATER)
  await deliver({ payload, now: WEEK_LATER }, post)
  const latest = (await mailsTo('plumber')).find(({ subject }) => subject?.includes('16–22'))
  expect(latest?.subject).toMatch(/^आपका सप्ताह: 16–22 /)
  expect(latest?.text).toMatch(/पूरे +1 ↑ +\(\d+\)|पूरे +1 → +\(1\)/)
  expect(latest?.html).toContain('lang="hi"')
})
