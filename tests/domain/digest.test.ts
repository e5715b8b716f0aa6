import { describe, expect, it } from 'vitest'
import {
  CHANNELS,
  DEFAULT_PREFERENCES,
  type DeliveryChannel,
  digestDueAt,
  type HappeningKind,
  type Preferences,
  URGENCIES,
  type Urgency,
} from '@/domain/notifications'

const KOLKATA = 'Asia/Kolkata'
const NOON = new Date('2026-11-20T12:00:00+05:30')
const DAILY: Preferences = { ...DEFAULT_PREFERENCES, digest: 'daily' }
const quiet = (from: string, to: string, timeZone = KOLKATA): Preferences => ({
  ...DAILY,
  quietHours: { from, to, timeZone },
})
const matter = (urgency: Urgency, kind: HappeningKind = 'ticket.started') => ({
  kind,
  category: 'tickets' as const,
  urgency,
})

describe('a digest', () => {
  const gathered: [DeliveryChannel, Urgency][] = [['email', 'normal']]
  const all = CHANNELS.flatMap((channel) => URGENCIES.map((urgency) => [channel, urgency] as const))

  it.each(all)('of %s that is %s gathers ordinary e-mails alone', (channel, urgency) => {
    const due = digestDueAt(matter(urgency), channel, DAILY, NOON, KOLKATA)
    const isGathered = gathered.some(([way, how]) => way === channel && how === urgency)
    expect(due !== null).toBe(isGathered)
    expect(digestDueAt(matter(urgency), channel, DEFAULT_PREFERENCES, NOON, KOLKATA)).toBeNull()
  })

  it.each(['account.invited', 'account.verified', 'account.password_reset'] as const)(
    'does not hold back %s, for which somebody waits at the sign-in',
    (kind) => {
      expect(digestDueAt(matter('normal', kind), 'email', DAILY, NOON, KOLKATA)).toBeNull()
    },
  )

  it.each([
    ['this morning’s', DAILY, '2026-11-20T07:59:59+05:30', '2026-11-20T08:00:00+05:30'],
    ['tomorrow’s from eight on', DAILY, '2026-11-20T08:00:00+05:30', '2026-11-21T08:00:00+05:30'],
    ['tomorrow’s', DAILY, '2026-11-20T23:59:00+05:30', '2026-11-21T08:00:00+05:30'],
    [
      'at eight by the clock of one’s own zone',
      quiet('22:00', '07:00', 'America/New_York'),
      '2026-11-20T12:00:00-05:00',
      '2026-11-21T08:00:00-05:00',
    ],
    [
      'at eight by the clock on the day that is an hour shorter',
      quiet('22:00', '07:00', 'America/New_York'),
      '2026-03-07T12:00:00-05:00',
      '2026-03-08T08:00:00-04:00',
    ],
    [
      'at the end of quiet hours that last longer',
      quiet('22:00', '09:30'),
      '2026-11-20T12:00:00+05:30',
      '2026-11-21T09:30:00+05:30',
    ],
    [
      'at eight when quiet hours begin later',
      quiet('13:00', '15:00'),
      '2026-11-20T07:00:00+05:30',
      '2026-11-20T08:00:00+05:30',
    ],
  ])('is %s', (_, preferences, now, due) => {
    expect(digestDueAt(matter('normal'), 'email', preferences, new Date(now), KOLKATA)).toEqual(new Date(due))
  })
})
