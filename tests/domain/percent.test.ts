import { describe, expect, it } from 'vitest'
import { percentOf } from '@/domain/performance'

describe('a share in per cent', () => {
  it('is never rounded up to a target that it misses', () => {
    expect(percentOf(0.8999)).toBe(89)
    expect(percentOf(0.94999, 1)).toBe(94.9)
  })

  it('is what it is where reckoning alone makes it less', () => {
    expect(percentOf(0.29)).toBe(29)
    expect(percentOf(0.57)).toBe(57)
    expect(percentOf(0.924, 1)).toBe(92.4)
  })

  it('may be more than all', () => {
    expect(percentOf(1.255)).toBe(125)
  })
})
