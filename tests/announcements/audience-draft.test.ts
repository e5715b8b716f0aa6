import { describe, expect, it } from 'vitest'
import { parseAudience } from '@/domain/announcements/audience'
import { audienceInWords, toggled, withOrWithout } from '@/web/admin/audience-draft'

describe('an audience as the panel’s form holds it', () => {
  it('keeps the order of the blocks, whatever the order of ticking', () => {
    expect(withOrWithout(['A', 'B', 'C'], ['C'], 'A')).toEqual(['A', 'C'])
    expect(withOrWithout(['A', 'B', 'C'], ['A', 'C'], 'C')).toEqual(['A'])
  })

  it('holds only what was chosen, which the rules take as it is', () => {
    const draft = toggled({ everyone: true }, { blocks: ['A'], staff: false })
    expect(draft).toEqual({ blocks: ['A'] })
    expect(parseAudience(draft)).toMatchObject({ everyone: false, blocks: ['A'] })
    expect(toggled({ blocks: ['A'] }, { blocks: [] })).toEqual({})
  })

  it.each([
    [{}, 'Nobody yet'],
    [{ everyone: true }, 'Everyone'],
    [{ blocks: ['A'] }, 'Residents of block A'],
    [{ blocks: ['A', 'C'], residentTypes: ['owner' as const] }, 'Owners of blocks A, C'],
    [{ residentTypes: ['tenant' as const, 'owner' as const], staff: true }, 'Owners, Tenants · the staff'],
    [{ committee: true }, 'the committee'],
  ])('%j is said as “%s”', (draft, words) => {
    expect(audienceInWords(draft)).toBe(words)
  })
})
