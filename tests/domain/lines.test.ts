import { describe, expect, it } from 'vitest'
import {
  type Line,
  noteAnswer,
  REST_SECONDS,
  type SendResult,
  turnOf,
  UNTRIED_LINE,
} from '@/domain/notifications'

const NOW = new Date('2026-11-20T10:00:00Z')
const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1000)
const SENT: SendResult = { kind: 'sent', providerId: 'm-1' }
const GONE: SendResult = { kind: 'unreachable', reason: 'nobody there' }
const LOST: SendResult = { kind: 'unclear', reason: 'socket hang up' }
const BUSY: SendResult = { kind: 'transient', reason: 'busy' }

const lineAfter = (...answers: SendResult[]): Line =>
  answers.reduce((line, answer) => noteAnswer(line, answer, NOW), UNTRIED_LINE)

describe('the way to a provider', () => {
  it('is open until it is tried', () => {
    expect(turnOf(UNTRIED_LINE, NOW)).toBe('send')
  })

  it('rests for a minute when the provider is out of reach, and is then asked with one message', () => {
    const line = lineAfter(SENT, GONE)
    expect(turnOf(line, NOW)).toBe('rest')
    expect(turnOf(line, later(REST_SECONDS - 1))).toBe('rest')
    expect(turnOf(line, later(REST_SECONDS))).toBe('probe')
    expect(line.isProven).toBe(false)
  })

  it('rests again when the question finds nobody, and opens when it is answered', () => {
    const asked = later(REST_SECONDS)
    expect(turnOf(noteAnswer(lineAfter(GONE), GONE, asked), later(REST_SECONDS + 59))).toBe('rest')
    expect(turnOf(noteAnswer(lineAfter(GONE), SENT, asked), asked)).toBe('send')
    expect(
      turnOf(noteAnswer(lineAfter(GONE), { kind: 'permanent', reason: 'no such mailbox' }, asked), asked),
    ).toBe('send')
  })

  it('goes on asking one by one while the answers are neither', () => {
    expect(turnOf(noteAnswer(lineAfter(GONE), BUSY, later(REST_SECONDS)), later(REST_SECONDS))).toBe('probe')
  })

  it('takes one lost answer for an accident, and three on end for an outage', () => {
    expect(turnOf(lineAfter(LOST, LOST), NOW)).toBe('send')
    expect(turnOf(lineAfter(LOST, LOST, SENT, LOST), NOW)).toBe('send')
    expect(turnOf(lineAfter(LOST, LOST, LOST), NOW)).toBe('rest')
  })
})
