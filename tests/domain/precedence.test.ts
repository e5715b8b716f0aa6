import { describe, expect, it } from 'vitest'
import {
  CATEGORIES,
  CHANNELS,
  channelsFor,
  DEFAULT_PREFERENCES,
  type DeliveryChannel,
  type Preferences,
  URGENCIES,
  type Urgency,
} from '@/domain/notifications'

const CHOICES = [true, false, undefined] as const
const EVERYWHERE = { hasEmail: true, hasPhone: true, hasPush: true }
const WAYS: Record<Urgency, readonly DeliveryChannel[]> = {
  normal: ['email', 'push'],
  urgent: ['email', 'sms', 'push'],
  emergency: ['email', 'sms', 'push'],
}

interface Case {
  muted: boolean
  urgentOnly: boolean
  ofCategory: boolean | undefined
  ofChannel: boolean
  urgency: Urgency
}

/** Every combination of what can be said about one channel of one category. */
const CASES: Case[] = [true, false].flatMap((muted) =>
  [true, false].flatMap((urgentOnly) =>
    CHOICES.flatMap((ofCategory) =>
      [true, false].flatMap((ofChannel) =>
        URGENCIES.map((urgency) => ({ muted, urgentOnly, ofCategory, ofChannel, urgency })),
      ),
    ),
  ),
)

/** The precedence as design.md writes it down: the first line that says something decides. */
function isExpected({ muted, urgentOnly, ofCategory, ofChannel, urgency }: Case): boolean {
  if (urgency === 'emergency') return true
  if (muted) return false
  if (urgentOnly && urgency === 'normal') return false
  if (ofCategory !== undefined) return ofCategory
  return ofChannel
}

function chosen({ muted, urgentOnly, ofCategory, ofChannel }: Case, category: string, channel: string) {
  return {
    ...DEFAULT_PREFERENCES,
    muted,
    urgentOnly,
    channels: { ...DEFAULT_PREFERENCES.channels, [channel]: ofChannel },
    categories: ofCategory === undefined ? {} : { [category]: { [channel]: ofCategory } },
  } as Preferences
}

describe.each(CATEGORIES)('a message about %s', (category) => {
  it.each(CHANNELS)('takes %s as its precedence says, in every combination of choices', (channel) => {
    const wrong = CASES.filter((one) => {
      const matter = { kind: 'ticket.started' as const, category, urgency: one.urgency }
      const takes = channelsFor(matter, EVERYWHERE, chosen(one, category, channel)).includes(channel)
      return takes !== (WAYS[one.urgency].includes(channel) && isExpected(one))
    })
    expect(wrong).toEqual([])
    expect(CASES).toHaveLength(72)
  })

  it('is not touched by what was chosen of another category', () => {
    const other = CATEGORIES.find((name) => name !== category) ?? 'tickets'
    const off = { email: false, sms: false, push: false }
    const preferences: Preferences = { ...DEFAULT_PREFERENCES, categories: { [other]: off } }
    for (const urgency of URGENCIES) {
      const matter = { kind: 'ticket.started' as const, category, urgency }
      expect(channelsFor(matter, EVERYWHERE, preferences)).toEqual(WAYS[urgency])
    }
  })
})

describe('somebody', () => {
  const matter = {
    kind: 'ticket.emergency' as const,
    category: 'tickets' as const,
    urgency: 'emergency' as const,
  }

  it.each([
    [{ hasEmail: true, hasPhone: false, hasPush: false }, 'email'],
    [{ hasEmail: false, hasPhone: true, hasPush: false }, 'sms'],
    [{ hasEmail: false, hasPhone: false, hasPush: true }, 'push'],
    [{ hasEmail: false, hasPhone: false, hasPush: false }, ''],
  ])('with %j is reached by “%s”, and by nothing else, even in an emergency', (contact, ways) => {
    expect(channelsFor(matter, contact, DEFAULT_PREFERENCES).join(' ')).toBe(ways)
  })

  it.each(['account.invited', 'account.verified', 'account.password_reset'] as const)(
    'never sees the link of %s on a device that is signed in',
    (kind) => {
      const own = { kind, category: 'account' as const, urgency: 'normal' as const }
      expect(channelsFor(own, EVERYWHERE, DEFAULT_PREFERENCES)).toEqual(['email'])
    },
  )
})
