import { describe, expect, test } from 'vitest'
import { askedPriority } from '@/domain/tickets/asked-priority'

describe('a report asks for', () => {
  test.each([
    ['usual', 4, 'emergency'],
    ['usual', 3, 'medium'],
    ['low', 4, 'low'],
    ['high', 4, 'high'],
    ['emergency', 2, 'emergency'],
    [undefined, 3, 'medium'],
    ['medium', 4, 'emergency'],
  ] as const)('what “%s” means for a kind with the ceiling %i: %s', (answer, priorityCeiling, asked) => {
    expect(askedPriority(answer, { priorityCeiling })).toBe(asked)
  })
})
