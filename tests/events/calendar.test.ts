import { expect, it } from 'vitest'
import { aFacility, inDays } from '../support/bookings'
import { addressOf, entryOf, read } from '../support/calendars'
import { stored } from '../support/database'
import { useEstate } from '../support/estate'
import { aNewsRow, anAnswerRow, anEventRow } from '../support/event-rows'
import { anEvent } from '../support/events'

const estate = useEstate()
const START = new Date('2027-01-14T12:30:00Z')
const MIDNIGHT = new Date('2027-01-13T18:30:00Z')

const calendarOf = async () => (await read(await addressOf(estate, 'asha'))).text

it('has the events that its owner comes to, as sure as their places are, and none that they said no to', async () => {
  const going = await anEventRow({ start: START })
  const waiting = await anEventRow({ start: START })
  const maybe = await anEventRow({ start: START })
  const declined = await anEventRow({ start: START })
  const unanswered = await anEventRow({ start: START })
  await anAnswerRow(going, 'asha', 'yes')
  await anAnswerRow(waiting, 'asha', 'yes', { standing: 'waitlisted' })
  await anAnswerRow(maybe, 'asha', 'maybe')
  await anAnswerRow(declined, 'asha', 'no')
  await anAnswerRow(unanswered, 'meera', 'yes')
  const text = await calendarOf()
  expect(entryOf(text, going, 'event')).toMatchObject({
    'DTSTART;TZID=Asia/Kolkata': '20270114T180000',
    'DTEND;TZID=Asia/Kolkata': '20270114T210000',
    STATUS: 'CONFIRMED',
    SUMMARY: 'Kite evening',
    DESCRIPTION: 'You are coming.',
  })
  expect(entryOf(text, going, 'event').LOCATION).toMatch(/^The lawn\\, /)
  expect(entryOf(text, waiting, 'event').STATUS).toBe('TENTATIVE')
  expect(entryOf(text, maybe, 'event').STATUS).toBe('TENTATIVE')
  expect(text).not.toContain(declined)
  expect(text).not.toContain(unanswered)
})

it('writes an event of whole days as dates, the last one exclusive', async () => {
  const event = await anEventRow({ start: MIDNIGHT, hours: 48, isAllDay: true })
  await anAnswerRow(event, 'asha', 'yes')
  expect(entryOf(await calendarOf(), event, 'event')).toMatchObject({
    'DTSTART;VALUE=DATE': '20270114',
    'DTEND;VALUE=DATE': '20270116',
  })
})

it('says for ninety days that an event is cancelled, as a later state of the same entry', async () => {
  const event = await anEventRow({ start: START })
  await anAnswerRow(event, 'asha', 'yes')
  expect(entryOf(await calendarOf(), event, 'event').SEQUENCE).toBe('0')
  await stored(`update events set status = 'cancelled', cancelled_at = now() where id = $1`, [event])
  await aNewsRow(event, 'cancelled')
  expect(entryOf(await calendarOf(), event, 'event')).toMatchObject({ STATUS: 'CANCELLED', SEQUENCE: '1' })
  await stored(`update events set cancelled_at = now() - interval '91 days' where id = $1`, [event])
  expect(await calendarOf()).not.toContain(event)
})

it('is to be had of one event by whoever sees it, answered or not', async () => {
  const event = await anEventRow({ start: START, audience: { blocks: ['A'] } })
  const draft = await anEventRow({ status: 'draft' })
  const file = (id: string, as: 'asha' | 'omar' | 'secretary') =>
    estate.call('GET', `/api/events/${id}/event.ics`, { as })
  const { status, headers, body } = await file(event, 'asha')
  expect([status, headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8'])
  expect(entryOf(body, event, 'event')).toMatchObject({ STATUS: 'CONFIRMED', SUMMARY: 'Kite evening' })
  expect((await file(event, 'omar')).status).toBe(404)
  expect((await file(draft, 'secretary')).status).toBe(404)
  expect((await file('none', 'asha')).status).toBe(404)
})

it('stands in the calendar of the facility that it takes under its title, and as a booking in nobody’s own', async () => {
  const hall = await aFacility(estate)
  const { id } = await anEvent(estate, { title: 'Chess club', facility: hall.id, start: inDays(6, 18) })
  const [booking] = await stored<{ id: string }>('select id from bookings where event_id = $1', [id])
  const own = (await read(await addressOf(estate, 'secretary'))).text
  const halls = (await read(await addressOf(estate, 'manager', `/api/facilities/${hall.id}/calendar`))).text
  expect(entryOf(halls, booking?.id ?? '')).toMatchObject({ SUMMARY: `${hall.name}: Chess club` })
  expect(own).not.toContain(booking?.id)
})
