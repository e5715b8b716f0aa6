import { IANAZone } from 'luxon'
import { invalid } from '../violations'
import { DIGESTS, type Digest, type Preferences, type QuietHours } from './preferences'
import { CATEGORIES, CHANNELS, type DeliveryChannel, type NotificationCategory } from './words'

/** A channel's yes or no; null takes the choice back. */
export type ChannelPatch = Partial<Record<DeliveryChannel, boolean | null>>

/** What a PATCH asks for: only what it names. */
export interface PreferencesPatch {
  muted?: boolean
  urgentOnly?: boolean
  quietHours?: QuietHours | null
  digest?: Digest
  channels?: ChannelPatch
  categories?: Partial<Record<NotificationCategory, ChannelPatch>>
}

interface Problem {
  field: string
  message: string
}

type Complain = (field: string, message: string) => void
type Parser = (value: unknown, complain: Complain, estateZone: string) => unknown

const PARSERS: Record<keyof Preferences, Parser> = {
  muted: (value, complain) => parseSwitch('muted', value, complain),
  urgentOnly: (value, complain) => parseSwitch('urgentOnly', value, complain),
  quietHours: parseQuietHours,
  digest: parseDigest,
  channels: (value, complain) => parseChannels('channels', value, complain),
  categories: parseCategories,
}

/**
 * The body of a PATCH, checked. Quiet hours without a zone are in the estate's.
 * @throws RuleViolation 400, one entry a field; what is not known is one.
 */
export function parsePreferences(body: Record<string, unknown>, estateZone: string): PreferencesPatch {
  const problems: Problem[] = []
  const complain: Complain = (field, message) => problems.push({ field, message })
  const entries = Object.entries(body).map(([name, value]) => {
    const parser = Object.hasOwn(PARSERS, name) ? PARSERS[name as keyof Preferences] : undefined
    if (!parser) complain(name, `${name} is nothing that can be chosen.`)
    return [name, parser?.(value, complain, estateZone)]
  })
  if (problems.length > 0) throw invalid(problems)
  return Object.fromEntries(entries) as PreferencesPatch
}

function parseSwitch(field: string, value: unknown, complain: Complain): unknown {
  if (typeof value !== 'boolean') complain(field, `${field} is true or false.`)
  return value
}

function parseDigest(value: unknown, complain: Complain): unknown {
  if (!(DIGESTS as readonly unknown[]).includes(value))
    complain('digest', `digest is one of: ${DIGESTS.join(', ')}.`)
  return value
}

/** Whether the text is a time of day, `00:00` to `23:59`. */
export function isTimeOfDay(text: unknown): text is string {
  return typeof text === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(text)
}

function parseQuietHours(value: unknown, complain: Complain, estateZone: string): unknown {
  if (value === null) return null
  if (!isObject(value)) {
    complain('quietHours', 'quietHours has from, to and timeZone, or is null.')
    return null
  }
  const { from, to, timeZone = estateZone, ...rest } = value
  for (const [name, time] of Object.entries({ from, to })) {
    if (!isTimeOfDay(time)) complain(`quietHours.${name}`, `${name} is a time such as 22:00.`)
  }
  if (isTimeOfDay(from) && from === to) complain('quietHours.to', 'to is another time than from.')
  if (typeof timeZone !== 'string' || !isZone(timeZone))
    complain('quietHours.timeZone', 'timeZone is an IANA name such as Asia/Kolkata.')
  for (const name of Object.keys(rest)) complain(`quietHours.${name}`, `${name} is nothing of quiet hours.`)
  return { from, to, timeZone }
}

/** Offsets such as +05:30 know no daylight saving, and are refused. */
function isZone(name: string): boolean {
  return /^[A-Za-z]/.test(name) && IANAZone.isValidZone(name)
}

function parseCategories(value: unknown, complain: Complain): unknown {
  if (!isObject(value)) {
    complain('categories', 'categories is an object of categories.')
    return value
  }
  const entries = Object.entries(value).map(([name, choices]) => {
    const field = `categories.${name}`
    if (!(CATEGORIES as readonly string[]).includes(name))
      complain(field, `The categories are: ${CATEGORIES.join(', ')}.`)
    return [name, parseChannels(field, choices, complain)]
  })
  return Object.fromEntries(entries)
}

function parseChannels(field: string, value: unknown, complain: Complain): unknown {
  if (!isObject(value)) {
    complain(field, `${field} is an object of channels.`)
    return value
  }
  for (const [name, choice] of Object.entries(value)) {
    if (!(CHANNELS as readonly string[]).includes(name))
      complain(`${field}.${name}`, `The channels are: ${CHANNELS.join(', ')}.`)
    else if (typeof choice !== 'boolean' && choice !== null)
      complain(`${field}.${name}`, `${name} is true, false or null.`)
  }
  return value
}

function isObject(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}
