import { describe, expect, it } from 'vitest'
import { nextDue } from '@/domain/sla/next-due'
import { fromNow } from '@/web/i18n/format'

const NOW = new Date('2026-11-27T06:30:00Z')
const at = (hours: number): Date => new Date(NOW.getTime() + hours * 3_600_000)

describe('what a job’s card says of its time', () => {
  it('is the promise to look at it, until somebody has or the time to do it has passed', () => {
    const promised = { acknowledgeDue: at(-5), resolveDue: at(3) }
    const submitted = nextDue({ status: 'submitted', ...promised }, NOW)
    expect(submitted).toEqual({ clock: 'acknowledge', at: at(-5), isLate: true })
    expect(nextDue({ status: 'acknowledged', ...promised }, NOW)?.clock).toBe('resolve')
    expect(nextDue({ status: 'submitted', ...promised, resolveDue: at(-1) }, NOW)).toEqual({
      ...{ clock: 'resolve', at: at(-1), isLate: true },
    })
    expect(nextDue({ status: 'resolved', ...promised }, NOW)).toBeNull()
  })

  it.each([
    [-4.9, '4 hours ago'],
    [4.9, 'in 4 hours'],
    [-0.99, '59 minutes ago'],
  ])('counts whole hours, as the panel does: %d h from now is %s', (hours, text) => {
    expect(fromNow(at(hours), NOW, 'en')).toBe(text)
  })
})
