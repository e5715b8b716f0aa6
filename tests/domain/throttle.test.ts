import { describe, expect, it } from 'vitest'
import { throttle } from '@/domain/notifications'

const NOW = new Date('2026-11-20T10:00:00Z')
const minutes = (count: number) => new Date(NOW.getTime() + count * 60_000)
const due = (id: string, recipientId = 'asha', isExempt = false) => ({ id, recipientId, isExempt })

describe('what one person gets in an hour', () => {
  it('is as much as is allowed; the rest waits until the oldest has left the hour', () => {
    const recent = new Map([['asha', [minutes(-20), minutes(-50)]]])
    expect(throttle([due('a'), due('b'), due('c')], recent, 3, NOW)).toEqual({
      going: ['a'],
      deferred: [
        { id: 'b', until: minutes(10) },
        { id: 'c', until: minutes(10) },
      ],
    })
  })

  it('takes nothing from anybody else', () => {
    const recent = new Map([['asha', [minutes(-20)]]])
    expect(throttle([due('a'), due('b', 'meera')], recent, 1, NOW)).toEqual({
      going: ['b'],
      deferred: [{ id: 'a', until: minutes(40) }],
    })
  })

  it('never holds back what is exempt, which counts all the same', () => {
    expect(throttle([due('alarm', 'asha', true), due('a')], new Map(), 1, NOW)).toEqual({
      going: ['alarm'],
      deferred: [{ id: 'a', until: minutes(60) }],
    })
  })

  it('waits for as many to leave as make room, when the limit was lowered', () => {
    const recent = new Map([['asha', [minutes(-50), minutes(-40), minutes(-30)]]])
    expect(throttle([due('a')], recent, 1, NOW).deferred).toEqual([{ id: 'a', until: minutes(30) }])
  })
})
