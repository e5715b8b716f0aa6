import { describe, expect, it } from 'vitest'
import {
  channelsFor,
  DEFAULT_PREFERENCES,
  deferredUntil,
  type HappeningKind,
  mergePreferences,
  type Preferences,
  parsePreferences,
  quietUntil,
  type Urgency,
} from '@/domain/notifications'
import { RuleViolation } from '@/domain/violations'

const KOLKATA = 'Asia/Kolkata'
const REACHABLE = { hasEmail: true, hasPhone: true, hasPush: false }

const choose = (choices: Partial<Preferences>): Preferences => ({ ...DEFAULT_PREFERENCES, ...choices })
const channels = (choices: Partial<Preferences['channels']>) => ({
  ...DEFAULT_PREFERENCES.channels,
  ...choices,
})
const ticket = (urgency: Urgency) => ({
  kind: 'ticket.started' as HappeningKind,
  category: 'tickets' as const,
  urgency,
})
const ownAccount = (kind: HappeningKind) => ({
  kind,
  category: 'account' as const,
  urgency: 'normal' as const,
})

const MUTED = choose({ muted: true, categories: { tickets: { email: true, sms: true } } })
const NO_EMAIL = choose({ channels: channels({ email: false }) })
const NOTHING = choose({
  muted: true,
  urgentOnly: true,
  channels: { email: false, sms: false, push: false },
  categories: { tickets: { email: false, sms: false }, account: { email: false } },
})

type Row = [what: string, preferences: Preferences, normal: string, urgent: string, emergency: string]

/** The ways that a message of each urgency takes. */
const PRECEDENCE: Row[] = [
  ['nothing was chosen', DEFAULT_PREFERENCES, 'email', 'email sms', 'email sms'],
  ['all is muted, whatever else was chosen', MUTED, '', '', 'email sms'],
  ['a channel is off', NO_EMAIL, '', 'sms', 'email sms'],
  [
    'a category is off by one channel',
    choose({ categories: { tickets: { email: false } } }),
    '',
    'sms',
    'email sms',
  ],
  [
    'a category wants a channel that is off',
    choose({ channels: channels({ email: false, sms: false }), categories: { tickets: { email: true } } }),
    'email',
    'email',
    'email sms',
  ],
  [
    'another category is off',
    choose({ categories: { account: { email: false, sms: false } } }),
    'email',
    'email sms',
    'email sms',
  ],
  [
    'a category wants SMS, which nothing normal takes',
    choose({ categories: { tickets: { sms: true } } }),
    'email',
    'email sms',
    'email sms',
  ],
  ['only the urgent is wanted', choose({ urgentOnly: true }), '', 'email sms', 'email sms'],
  [
    'only the urgent is wanted, and not by SMS',
    choose({ urgentOnly: true, channels: channels({ sms: false }) }),
    '',
    'email',
    'email sms',
  ],
  ['everything is refused', NOTHING, '', '', 'email sms'],
]

describe('the ways of a message when', () => {
  it.each(PRECEDENCE)('%s', (_, preferences, normal, urgent, emergency) => {
    const ways = (urgency: Urgency) => channelsFor(ticket(urgency), REACHABLE, preferences).join(' ')
    expect([ways('normal'), ways('urgent'), ways('emergency')]).toEqual([normal, urgent, emergency])
  })

  it.each(['account.invited', 'account.verified', 'account.password_reset'] as const)(
    'it is %s are e-mail, whatever was chosen',
    (kind) => {
      expect(channelsFor(ownAccount(kind), REACHABLE, NOTHING)).toEqual(['email'])
    },
  )

  it('there is no address are none, emergency or not', () => {
    const contact = { hasEmail: false, hasPhone: false, hasPush: false }
    expect(channelsFor(ticket('emergency'), contact, DEFAULT_PREFERENCES)).toEqual([])
  })
})

describe('quiet hours', () => {
  const quiet = (from: string, to: string, timeZone = KOLKATA) =>
    choose({ quietHours: { from, to, timeZone } })
  const night = quiet('22:00', '07:00')
  const NEW_YORK = 'America/New_York'

  it.each([
    ['before they begin', night, '2026-11-20T21:59:59+05:30', null],
    ['as they begin', night, '2026-11-20T22:00:00+05:30', '2026-11-21T07:00:00+05:30'],
    ['before midnight', night, '2026-11-20T23:59:59+05:30', '2026-11-21T07:00:00+05:30'],
    ['after midnight', night, '2026-11-21T00:00:00+05:30', '2026-11-21T07:00:00+05:30'],
    ['in their last second', night, '2026-11-21T06:59:59+05:30', '2026-11-21T07:00:00+05:30'],
    ['as they end', night, '2026-11-21T07:00:00+05:30', null],
    ['at the end of a year', night, '2026-12-31T23:00:00+05:30', '2027-01-01T07:00:00+05:30'],
    ['within one day', quiet('13:00', '15:30'), '2026-11-20T14:00:00+05:30', '2026-11-20T15:30:00+05:30'],
    ['after those within one day', quiet('13:00', '15:30'), '2026-11-20T15:30:00+05:30', null],
    ['until midnight', quiet('20:00', '00:00'), '2026-11-20T21:00:00+05:30', '2026-11-21T00:00:00+05:30'],
    [
      'in the person’s own zone',
      quiet('22:00', '07:00', NEW_YORK),
      '2026-11-20T23:30:00-05:00',
      '2026-11-21T07:00:00-05:00',
    ],
    [
      'on the night that is an hour shorter',
      quiet('22:00', '07:00', NEW_YORK),
      '2026-03-07T23:00:00-05:00',
      '2026-03-08T07:00:00-04:00',
    ],
    [
      'on the night that is an hour longer',
      quiet('22:00', '07:00', NEW_YORK),
      '2026-10-31T23:00:00-04:00',
      '2026-11-01T07:00:00-05:00',
    ],
    [
      'that end in the hour which does not exist',
      quiet('22:00', '02:30', NEW_YORK),
      '2026-03-08T01:45:00-05:00',
      '2026-03-08T03:30:00-04:00',
    ],
    [
      'in the second of two equal hours',
      quiet('22:00', '01:30', NEW_YORK),
      '2026-11-01T01:15:00-05:00',
      '2026-11-01T01:30:00-05:00',
    ],
  ])('%s', (_, preferences, now, end) => {
    expect(quietUntil(preferences, new Date(now))).toEqual(end === null ? null : new Date(end))
  })

  const atNight = new Date('2026-11-20T23:00:00+05:30')
  const morning = new Date('2026-11-21T07:00:00+05:30')

  it('defer what is normal and what is urgent, and no emergency', () => {
    const until = (urgency: Urgency) => deferredUntil(ticket(urgency), night, atNight)
    expect([until('normal'), until('urgent'), until('emergency')]).toEqual([morning, morning, null])
  })

  it('do not hold back the link that somebody waits for at the sign-in', () => {
    expect(deferredUntil(ownAccount('account.password_reset'), night, atNight)).toBeNull()
  })
})

const fieldsOf = (body: Record<string, unknown>): (string | undefined)[] => {
  try {
    parsePreferences(body, KOLKATA)
    return []
  } catch (error) {
    if (!(error instanceof RuleViolation)) throw error
    expect(error.status).toBe(400)
    expect(error.problems.map(({ code }) => code)).toEqual(error.problems.map(() => 'invalid'))
    return error.problems.map(({ field }) => field)
  }
}

describe('a change of preferences', () => {
  it.each([
    [{}],
    [{ muted: true, urgentOnly: false, digest: 'off', quietHours: null }],
    [{ digest: 'daily' }],
    [{ quietHours: { from: '22:00', to: '07:00', timeZone: 'Europe/London' } }],
    [{ channels: { email: false, sms: true, push: true } }],
    [{ categories: { tickets: { sms: false }, bookings: { email: null } } }],
  ])('is taken: %j', (body) => {
    expect(parsePreferences(body, KOLKATA)).toEqual(body)
  })

  it('of quiet hours without a zone is in the estate’s', () => {
    expect(parsePreferences({ quietHours: { from: '22:00', to: '07:00' } }, KOLKATA)).toEqual({
      quietHours: { from: '22:00', to: '07:00', timeZone: KOLKATA },
    })
  })

  it.each([
    [{ user: 'somebody else' }, ['user']],
    [{ constructor: {} }, ['constructor']],
    [{ muted: 'yes', urgentOnly: 1 }, ['muted', 'urgentOnly']],
    [{ muted: null }, ['muted']],
    [{ digest: null }, ['digest']],
    [{ digest: true }, ['digest']],
    [{ digest: 'weekly' }, ['digest']],
    [{ quietHours: 'nights' }, ['quietHours']],
    [{ quietHours: {} }, ['quietHours.from', 'quietHours.to']],
    [{ quietHours: { from: '24:00', to: '7:00' } }, ['quietHours.from', 'quietHours.to']],
    [{ quietHours: { from: '22:00', to: '22:00' } }, ['quietHours.to']],
    [{ quietHours: { from: '22:00', to: '07:00', timeZone: 'Khaki/Estate' } }, ['quietHours.timeZone']],
    [{ quietHours: { from: '22:00', to: '07:00', timeZone: '+05:30' } }, ['quietHours.timeZone']],
    [{ quietHours: { from: '22:00', to: '07:00', days: [] } }, ['quietHours.days']],
    [{ channels: true }, ['channels']],
    [{ channels: { pigeon: true, email: 'no' } }, ['channels.pigeon', 'channels.email']],
    [{ categories: [] }, ['categories']],
    [{ categories: { weather: { email: true } } }, ['categories.weather']],
    [{ categories: { tickets: false } }, ['categories.tickets']],
    [{ categories: { tickets: { email: 'no' } } }, ['categories.tickets.email']],
  ])('is refused by field: %j', (body, fields) => {
    expect(fieldsOf(body as Record<string, unknown>)).toEqual(fields)
  })

  const before = choose({
    channels: channels({ sms: false }),
    categories: { tickets: { email: false }, account: { sms: false } },
  })

  it.each([
    ['leaves what it does not name', { muted: true }, { ...before, muted: true }],
    [
      'merges channels one by one',
      { channels: { email: false } },
      { ...before, channels: channels({ sms: false, email: false }) },
    ],
    [
      'merges categories one by one',
      { categories: { tickets: { sms: false } } },
      { ...before, categories: { tickets: { email: false, sms: false }, account: { sms: false } } },
    ],
    [
      'takes one choice back with null',
      { channels: { sms: null }, categories: { tickets: { email: null } } },
      { ...before, channels: channels({}), categories: { account: { sms: false } } },
    ],
    [
      'takes a category back with nothing in it',
      { categories: { account: {} } },
      { ...before, categories: { tickets: { email: false } } },
    ],
    [
      'takes all back with empty objects',
      { channels: {}, categories: {} },
      { ...before, channels: channels({}), categories: {} },
    ],
  ] as const)('%s', (_, patch, after) => {
    expect(mergePreferences(before, patch)).toEqual(after)
  })
})
