import { describe, expect, it } from 'vitest'
import { type Attempt, HELD_HOURS_MAX, hindranceOf, settle, settleCrashed } from '@/domain/notifications'

const NOW = new Date('2026-11-20T10:00:00Z')
const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1000)
const GONE = { kind: 'unreachable', reason: 'nobody there' } as const
const email: Attempt = { channel: 'email', urgency: 'normal', attempts: 1, heldSince: null }
const sms: Attempt = { channel: 'sms', urgency: 'urgent', attempts: 1, heldSince: null }
const emergencySms: Attempt = { channel: 'sms', urgency: 'emergency', attempts: 1, heldSince: null }

describe('what becomes of a delivery', () => {
  it.each([
    [1, 60],
    [2, 120],
    [3, 240],
  ])('after transient failure %i it waits %i seconds', (attempts, seconds) => {
    const settled = settle({ ...email, attempts }, { kind: 'transient', reason: 'busy' }, NOW)
    expect(settled).toMatchObject({ status: 'queued', error: 'busy' })
    expect(settled.nextAttemptAt).toEqual(new Date(NOW.getTime() + seconds * 1000))
  })

  it('after the third retry it has failed, with the reason', () => {
    expect(settle({ ...email, attempts: 4 }, { kind: 'transient', reason: 'busy' }, NOW)).toMatchObject({
      status: 'failed',
      error: 'busy',
      nextAttemptAt: null,
    })
  })

  it('fails at once for what will never succeed', () => {
    expect(settle(email, { kind: 'permanent', reason: 'no such mailbox' }, NOW).status).toBe('failed')
  })

  it('is sent, and forgets earlier failures', () => {
    expect(settle({ ...email, attempts: 3 }, { kind: 'sent', providerId: 'm-1' }, NOW)).toEqual({
      status: 'sent',
      error: null,
      nextAttemptAt: null,
      sentAt: NOW,
      providerId: 'm-1',
      attempts: 3,
      heldSince: null,
    })
  })

  it.each([
    [1, 60],
    [2, 120],
    [3, 240],
    [4, 240],
    [300, 240],
  ])('after %i tries at a provider out of reach it waits %i seconds and is held', (attempts, seconds) => {
    const heldSince = attempts === 1 ? null : later(-3600)
    const settled = settle({ ...email, attempts, heldSince }, GONE, NOW)
    expect(settled).toMatchObject({ status: 'queued', error: 'nobody there', attempts })
    expect(settled.heldSince).toEqual(heldSince ?? NOW)
    expect(settled.nextAttemptAt).toEqual(later(seconds))
  })

  it('is held for a day, and has then failed', () => {
    const held = (hours: number) =>
      settle({ ...email, attempts: 300, heldSince: later(-hours * 3600) }, GONE, NOW)
    expect(held(HELD_HOURS_MAX - 0.01).status).toBe('queued')
    expect(held(HELD_HOURS_MAX)).toMatchObject({ status: 'failed', error: 'nobody there', heldSince: null })
    expect(HELD_HOURS_MAX).toBe(24)
  })

  it('counts its attempts anew once the provider answers: it was never asked before', () => {
    const held = { ...email, attempts: 9, heldSince: later(-600) }
    const settled = settle(held, { kind: 'transient', reason: 'busy' }, NOW)
    expect(settled).toMatchObject({ status: 'queued', attempts: 1, heldSince: null })
    expect(settled.nextAttemptAt).toEqual(later(60))
    expect(settleCrashed(held)).toMatchObject({ status: 'queued', attempts: 1, heldSince: null })
  })

  it('waits for a person when nobody knows whether the SMS went out, unless it is an emergency', () => {
    const unclear = { kind: 'unclear', reason: 'socket hang up' } as const
    expect(settle(sms, unclear, NOW).status).toBe('unknown')
    expect(settle(emergencySms, unclear, NOW).status).toBe('queued')
    expect(settle(email, unclear, NOW).status).toBe('queued')
  })

  it('goes again after a crash when it may be repeated, and not for ever', () => {
    expect(settleCrashed(email).status).toBe('queued')
    expect(settleCrashed(emergencySms).status).toBe('queued')
    expect(settleCrashed(sms).status).toBe('unknown')
    expect(settleCrashed({ ...email, attempts: 4 }).status).toBe('failed')
  })
})

describe('sending again', () => {
  it.each([
    ['sms', 'Attempt to send to unsubscribed recipient (21610)', 'opted_out'],
    ['sms', 'Twilio 21610: The recipient has opted out of messages', 'opted_out'],
    ['sms', "Invalid 'To' Phone Number (21211)", 'wrong_address'],
    ['sms', 'The provider could not deliver it (30005).', 'wrong_address'],
    ['sms', 'The account has no phone number.', 'wrong_address'],
    ['email', '550 5.1.1 No such mailbox here', 'wrong_address'],
    ['email', "Can't send mail - all recipients were rejected: 550 No such user", 'wrong_address'],
    ['push', 'The account has no browser that takes push messages.', 'no_browser'],
  ] as const)('%s: cannot help where “%s”', (channel, error, hindrance) => {
    expect(hindranceOf(channel, error)).toBe(hindrance)
  })

  it.each([
    ['email', '550 5.7.1 Refused: the sender is not trusted'],
    ['email', '451 Try again later'],
    ['sms', 'The provider could not deliver it (30003).'],
    ['sms', 'Order 121610 is unknown'],
    ['push', 'The push service answered 503.'],
    ['email', null],
  ] as const)('%s: may help where “%s”', (channel, error) => {
    expect(hindranceOf(channel, error)).toBeNull()
  })
})
