import type { Email } from 'postal-mime'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { deliver } from '@/jobs/deliver'
import type { Post } from '@/jobs/deliveries/post'
import { emptyOutbox } from '../jobs/support/deliveries'
import { type FakeTwilio, startFakeTwilio } from '../jobs/support/fake-twilio'
import { ESTATE_URL, postOver } from '../jobs/support/post'
import { type SmtpSink, startSmtpSink } from '../jobs/support/smtp-sink'
import { aBooking, aFacility, aHall, changed, inDays } from '../support/bookings'
import { stored } from '../support/database'
import { useEstate } from '../support/estate'
import { emailOf, type PersonName } from '../support/people'
import { userIdOf } from '../support/register'
import { BROWSER, useLinkPages } from './support'

const estate = useEstate()
const pages = useLinkPages()
let sink: SmtpSink
let twilio: FakeTwilio
let post: Post
let day = 2

beforeAll(async () => {
  sink = await startSmtpSink()
  twilio = await startFakeTwilio()
  post = postOver({ smtpUrl: sink.url, twilio: twilio.account })
})

beforeEach(async () => {
  await emptyOutbox(estate.payload)
  sink.raw.length = 0
  twilio.received.length = 0
  day += 1
})

afterAll(async () => {
  post.mailer.close()
  await sink.close()
  await twilio.close()
})

const sendAll = () => deliver({ payload: estate.payload, now: new Date(Date.now() + 1000) }, post)

async function mailTo(person: PersonName): Promise<Email> {
  const mail = (await sink.parsed()).find(({ to }) => to?.[0]?.address === emailOf(person))
  if (!mail) throw new Error(`${person} got no mail.`)
  return mail
}

function linkIn(text: string | undefined): string {
  const [address = ''] = new RegExp(`${ESTATE_URL}/link/[\\w.-]+`).exec(text ?? '') ?? []
  return address.slice(ESTATE_URL.length)
}

describe('the mail that asks for a decision', () => {
  it('has the link that takes it, in its text and in its HTML', async () => {
    const hall = await aHall(estate)
    const { id, number } = await aBooking(estate, { facility: hall.id, start: inDays(day) })
    await sendAll()
    const mail = await mailTo('omar')
    expect(mail.subject).toContain('Asha Rao (A-101) asks for it')
    const path = linkIn(mail.text)
    expect(mail.text).toContain(`Approve or reject it: ${ESTATE_URL}${path}`)
    expect(mail.html).toContain(`href="${ESTATE_URL}${path}"`)
    expect(mail.html).toContain(number)
    expect((await pages.post(path, { headers: BROWSER })).status).toBe(200)
    expect(await stored('select status from bookings where id = $1', [id])).toEqual([{ status: 'approved' }])
  })

  it('asks for nothing any more when it goes out after the decision', async () => {
    const hall = await aHall(estate)
    const { id } = await aBooking(estate, { facility: hall.id, start: inDays(day) })
    await changed(estate, id, 'manager', { status: 'confirmed' })
    await sendAll()
    expect(linkIn((await mailTo('omar')).text)).toBe('')
  })
})

it('an offer goes by SMS too, with the link that takes it', async () => {
  await stored(`update users set phone = '+919876543210' where id = $1`, [await userIdOf('meera')])
  const room = await aFacility(estate)
  const start = inDays(day)
  const first = await aBooking(estate, { facility: room.id, start })
  await aBooking(estate, { by: 'meera', facility: room.id, start, fields: { waitlist: true } })
  await changed(estate, first.id, 'asha', { status: 'cancelled' })
  await sendAll()
  expect((await mailTo('meera')).text).toContain('Take it, or let it go: ')
  const texts = twilio.received.map((received) => JSON.stringify(received))
  expect(texts.filter((text) => text.includes('yours if you take it') && text.includes('link'))).toHaveLength(
    1,
  )
})

it('a confirmation has the booking as a file for a calendar', async () => {
  const room = await aFacility(estate)
  const asked = { by: 'secretary' as const, facility: room.id, start: inDays(day) }
  const { id, number } = await aBooking(estate, {
    ...asked,
    fields: {
      resident: (
        await stored<{ id: string }>('select id from residents where user_id = $1', [await userIdOf('meera')])
      )[0]?.id,
    },
  })
  await sendAll()
  const [file] = (await mailTo('meera')).attachments
  expect(file).toMatchObject({ filename: `${number}.ics`, mimeType: 'text/calendar' })
  const content = file?.content
  const text = typeof content === 'string' ? content : Buffer.from(content as ArrayBuffer).toString('utf8')
  expect(text).toContain(`UID:booking-${id}@`)
  expect(text).toContain('STATUS:CONFIRMED')
})
