import type { BasePayload } from 'payload'
import { beforeAll, expect, it } from 'vitest'
import { runJob } from '@/jobs/run'
import { stored } from '../support/database'
import { aNewsRow, anAnswerRow, anEventRow, onDay, toldOfEvent } from '../support/event-rows'
import { openEstate } from './support/estate'

let payload: BasePayload
beforeAll(async () => {
  payload = await openEstate()
})

const HOUR_MS = 3_600_000
const hoursBefore = (start: Date, hours: number) => new Date(start.getTime() - hours * HOUR_MS)
const remind = (now: Date) => runJob(payload, 'remind-events', now)
const remindersOf = (event: string) => toldOfEvent(event, 'event.reminder')
const blockC = { audience: { blocks: ['C'] } }

it('reminds a week, a day and two hours before, once each, however often and by however many it runs', async () => {
  const start = onDay(20)
  const event = await anEventRow({ start, ...blockC })
  await remind(hoursBefore(start, 7 * 24 + 0.01))
  expect(await remindersOf(event)).toEqual([])
  const week = hoursBefore(start, 7 * 24)
  await Promise.all([remind(week), remind(week)])
  expect(await remindersOf(event)).toEqual(['omar'])
  expect(await remind(hoursBefore(start, 30))).toEqual({ changed: 0, failed: 0 })
  await remind(hoursBefore(start, 24))
  await remind(hoursBefore(start, 2))
  await remind(hoursBefore(start, 1))
  expect(await remindersOf(event)).toHaveLength(3)
})

it('reminds once where it comes late for all three, and not at all after the start', async () => {
  const start = onDay(20)
  const late = await anEventRow({ start, ...blockC })
  await remind(hoursBefore(start, 1))
  await remind(hoursBefore(start, 0.5))
  expect(await remindersOf(late)).toHaveLength(1)
  const missed = await anEventRow({ start, ...blockC })
  await remind(start)
  expect(await remindersOf(missed)).toEqual([])
})

it('does not remind those who said no, nor anybody of what was just announced or does not take place', async () => {
  const start = onDay(20)
  const declined = await anEventRow({ start, ...blockC })
  await anAnswerRow(declined, 'omar', 'no')
  const sudden = await anEventRow({ start, ...blockC, publishedAt: hoursBefore(start, 20) })
  const cancelled = await anEventRow({ start, ...blockC, status: 'cancelled' })
  await remind(hoursBefore(start, 19))
  for (const event of [declined, sudden, cancelled]) expect(await remindersOf(event)).toEqual([])
  await remind(hoursBefore(start, 2))
  expect(await remindersOf(sudden)).toEqual(['omar'])
})

it('reminds again of what was moved, once people have had time to forget the new time', async () => {
  const start = onDay(20)
  const event = await anEventRow({ start, ...blockC })
  await remind(hoursBefore(start, 24))
  const later = onDay(23)
  await stored('update events set start = $2, "end" = $3 where id = $1', [
    event,
    later,
    new Date(later.getTime() + HOUR_MS),
  ])
  await aNewsRow(event, 'changed', { createdAt: hoursBefore(start, 20) })
  await remind(hoursBefore(start, 19))
  expect(await remindersOf(event)).toHaveLength(1)
  await remind(hoursBefore(later, 24))
  expect(await remindersOf(event)).toHaveLength(2)
})

it('ends what is over, once, and asks those who came how it was', async () => {
  const start = onDay(20)
  const event = await anEventRow({ start, hours: 3 })
  await anAnswerRow(event, 'asha', 'yes', { checkedInAt: start })
  await anAnswerRow(event, 'meera', 'yes')
  const statusOf = async () => (await stored('select status from events where id = $1', [event]))[0]?.status
  await runJob(payload, 'complete-events', hoursBefore(start, -2.99))
  expect(await statusOf()).toBe('published')
  const over = hoursBefore(start, -3)
  const runs = await Promise.all([1, 2].map(() => runJob(payload, 'complete-events', over)))
  expect(runs.map(({ failed }) => failed)).toEqual([0, 0])
  expect(await statusOf()).toBe('completed')
  await runJob(payload, 'complete-events', hoursBefore(start, -20))
  expect(await toldOfEvent(event, 'event.over')).toEqual(['asha'])
})
