import 'server-only'
import { RESIDENT_TYPES } from '@/domain/actor'
import { type Audience, NOBODY, namesAnybody, storedAudience } from '@/domain/announcements/audience'
import {
  CAPACITY_MAX,
  DESCRIPTION_MAX,
  EVENT_TYPES,
  type EventType,
  GUESTS_MAX,
  LOCATION_MAX,
  TITLE_MAX,
} from '@/domain/events/words'
import { fromLocalTime, localDaySpan } from '@/domain/time'
import { env } from '@/server/env'
import { blockField, kindField } from '@/web/data/events/draft'
import type { Words } from '@/web/i18n/words'
import type { FormProblem } from '@/web/ui/form/state'
import { checkTexts } from '../form/check'
import { textOf } from '../run'
import { refusedForm } from '../told'

/** An event as its form names it. Instants as ISO texts. */
export interface EventFields {
  title: string
  eventType: EventType
  description: string
  start: string
  end: string
  allDay: boolean
  facility: string | null
  location: string
  capacity: number | null
  maxGuests: number
  rsvpDeadline: string | null
  audience: Partial<Audience>
}

/** What a form says of an event. @throws RuleViolation 400 what is wrong with it, in the page's words. */
export function eventFieldsIn(form: FormData, blocks: readonly string[], t: Words): EventFields {
  const problems: FormProblem[] = checkTexts(form, t, [
    { name: 'title', label: t('eventForm.title'), max: TITLE_MAX, isRequired: true },
    { name: 'description', label: t('eventForm.description'), max: DESCRIPTION_MAX },
    { name: 'location', label: t('eventForm.location'), max: LOCATION_MAX },
  ])
  const allDay = form.get('allDay') === 'on'
  const { start, end } = timesIn(form, allDay, t, problems)
  const deadline = textOf(form, 'rsvpDeadline')
  const fields: EventFields = {
    title: textOf(form, 'title'),
    eventType: EVENT_TYPES.find((type) => type === form.get('eventType')) ?? 'other',
    description: textOf(form, 'description'),
    start,
    end,
    allDay,
    facility: textOf(form, 'facility') || null,
    location: textOf(form, 'location'),
    capacity: numberIn(form, 'capacity', { min: 1, max: CAPACITY_MAX, otherwise: null }, t, problems),
    maxGuests: numberIn(form, 'maxGuests', { min: 0, max: GUESTS_MAX, otherwise: 0 }, t, problems),
    rsvpDeadline: deadline ? timeIn(form, 'rsvpDeadline', t, problems) : null,
    audience: audienceIn(form, blocks, t, problems),
  }
  if (problems.length > 0) throw refusedForm(problems)
  return fields
}

function timesIn(form: FormData, allDay: boolean, t: Words, problems: FormProblem[]) {
  const times = { start: timeIn(form, 'start', t, problems), end: timeIn(form, 'end', t, problems) }
  const dayIn = (name: string) => textOf(form, name).slice(0, 'YYYY-MM-DD'.length)
  const days = allDay ? localDaySpan(dayIn('start'), dayIn('end'), env.timeZone) : null
  return days ? { start: days.start.toISOString(), end: days.end.toISOString() } : times
}

/** What the form calls its times. */
const TIMES = {
  start: 'eventForm.start',
  end: 'eventForm.end',
  rsvpDeadline: 'eventForm.deadline',
} as const

function timeIn(form: FormData, name: keyof typeof TIMES, t: Words, problems: FormProblem[]): string {
  const at = fromLocalTime(textOf(form, name), env.timeZone)
  if (!at) problems.push({ field: name, message: t('eventForm.badTime', { field: t(TIMES[name]) }) })
  return at?.toISOString() ?? ''
}

function numberIn<Empty extends number | null>(
  form: FormData,
  name: string,
  { min, max, otherwise }: { min: number; max: number; otherwise: Empty },
  t: Words,
  problems: FormProblem[],
): number | Empty {
  const typed = textOf(form, name)
  if (typed === '') return otherwise
  const number = /^\d{1,6}$/.test(typed) ? Number(typed) : Number.NaN
  if (number >= min && number <= max) return number
  problems.push({ field: name, message: t('eventForm.badNumber', { min, max }) })
  return otherwise
}

function audienceIn(
  form: FormData,
  blocks: readonly string[],
  t: Words,
  problems: FormProblem[],
): Partial<Audience> {
  if (form.get('audience') !== 'some') return storedAudience({ ...NOBODY, everyone: true })
  const isChosen = (name: string) => form.get(name) === 'on'
  const audience: Audience = {
    everyone: false,
    blocks: blocks.filter((block) => isChosen(blockField(block))),
    residentTypes: RESIDENT_TYPES.filter((kind) => isChosen(kindField(kind))),
    committee: isChosen('committee'),
    staff: isChosen('staff'),
  }
  if (!namesAnybody(audience)) problems.push({ field: 'audience', message: t('eventForm.missing') })
  return storedAudience(audience)
}
