import { expect, it } from 'vitest'
import { tellNews } from '@/jobs/events/tell-news'
import { runJob } from '@/jobs/run'
import { stored } from '../support/database'
import { useEstate } from '../support/estate'
import { aNewsRow, anAnswerRow, anEventRow, toldOfEvent } from '../support/event-rows'
import { anEvent, changeEvent } from '../support/events'
import { emailOf } from '../support/people'

const estate = useEstate()

const tell = () => runJob(estate.payload, 'tell-events', new Date())
const deliveriesOf = (event: string) =>
  stored(
    `select d.id from deliveries d join notifications n on n.id = d.notification_id
     where n.happening = 'event.published:' || $1`,
    [event],
  )

it('asks everybody whom an event is for, but not its author, and once however many workers tell it', async () => {
  const { id: event } = await anEvent(estate)
  const [news] = await stored<{ id: string }>('select id from event_news where event_id = $1', [event])
  const tellIt = () => tellNews(estate.payload, news?.id ?? '', new Date())
  const results = await Promise.all([tellIt(), tellIt(), tellIt()])
  expect(results).toContain(true)
  const told = await toldOfEvent(event, 'event.published')
  expect(told).toHaveLength(13)
  expect(told).not.toContain('secretary')
  expect(await deliveriesOf(event)).toHaveLength(13)
  expect(await tellIt()).toBe(false)
})

it('says what, when and where, with the author’s own words, in the language of each', async () => {
  await stored(`update users set language = 'hi' where email = $1`, [emailOf('meera')])
  const event = await anEventRow({
    start: new Date('2026-12-24T12:30:00Z'),
    audience: { residentTypes: ['tenant', 'family'] },
  })
  await aNewsRow(event, 'published', { note: 'Bring a kite.' })
  await tell()
  const rows = await stored<any>(
    `select split_part(u.email, '@', 1) as name, n.title, n.body, n.category from notifications n
     join users u on u.id = n.recipient_id where n.url = $1 order by 1`,
    [`/events/${event}`],
  )
  expect(rows.map(({ name }) => name)).toEqual(['meera', 'ravi'])
  expect(rows[0].title).toMatch(/[ऀ-ॿ]/)
  expect(rows[1]).toMatchObject({ title: 'Kite evening: you are invited', category: 'events' })
  expect(rows[1].body).toMatch(/24 Dec.*6:00 pm.*The lawn\. .*“Bring a kite\.”/)
})

it('asks those for whom it is as well from now on, and nobody twice', async () => {
  const { id: event } = await anEvent(estate, { audience: { blocks: ['C'] } })
  await tell()
  await changeEvent(estate, event, { audience: { blocks: ['A', 'C'], residentTypes: ['owner', 'tenant'] } })
  await tell()
  expect(await toldOfEvent(event, 'event.published')).toEqual(['asha', 'meera', 'omar'])
})

it('tells of a change those who mean to come, and of a cancellation all who did not say no', async () => {
  const { id: event } = await anEvent(estate, { audience: { blocks: ['A', 'C'] } })
  await anAnswerRow(event, 'asha', 'yes')
  await anAnswerRow(event, 'ravi', 'maybe')
  await anAnswerRow(event, 'omar', 'no')
  await tell()
  await changeEvent(estate, event, { location: 'The terrace' })
  await tell()
  expect(await toldOfEvent(event, 'event.changed')).toEqual(['asha', 'ravi'])
  await changeEvent(estate, event, { status: 'cancelled', note: 'Rain.' })
  await tell()
  expect(await toldOfEvent(event, 'event.cancelled')).toEqual(['asha', 'meera', 'ravi'])
})

it('asks nobody to what was cancelled before they could be told', async () => {
  const event = await anEventRow({ status: 'cancelled' })
  await aNewsRow(event, 'published')
  await tell()
  expect(await toldOfEvent(event, 'event.published')).toEqual([])
  expect(await stored('select id from event_news where event_id = $1 and told_at is null', [event])).toEqual(
    [],
  )
})

it('sends what a crash between message and mail left unsent, and tells nobody again', async () => {
  const event = await anEventRow()
  await aNewsRow(event, 'published')
  await tell()
  await stored(
    `with lost as (delete from deliveries d using notifications n
       where n.id = d.notification_id and n.url = '/events/' || $1 returning 1)
     update event_news set told_at = null where event_id = $1::uuid`,
    [event],
  )
  expect(await deliveriesOf(event)).toEqual([])
  await Promise.all([tell(), tell()])
  expect(await toldOfEvent(event, 'event.published')).toHaveLength(13)
  expect(await deliveriesOf(event)).toHaveLength(13)
})
