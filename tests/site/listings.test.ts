import { describe, expect, it } from 'vitest'
import { choiceIn } from '@/web/data/listings/choice'
import { addressOf } from '@/web/ui/listings/address'

describe('the address of a view of the market', () => {
  it('leads to the same view again', () => {
    const query = {
      kind: 'services',
      type: 'need_service',
      category: 'pets',
      search: 'walk the dog',
      from: '100',
      to: '250.50',
      photo: '1',
      sort: 'cheapest',
      page: '3',
    }
    const choice = choiceIn(query)
    expect(choice).toMatchObject({ fromPaise: 10_000, toPaise: 25_050, withPhoto: true, page: 3 })
    const back = Object.fromEntries(new URL(addressOf(choice), 'http://estate.invalid').searchParams)
    expect(back).toEqual(query)
  })

  it('shows what matches best where somebody searches, and else the newest', () => {
    expect(choiceIn({ search: 'cycle' }).sort).toBe('match')
    expect(choiceIn({ sort: 'match' }).sort).toBe('newest')
  })

  it('leaves out what is none: another tab’s type, a price in words, a page before the first', () => {
    const choice = choiceIn({
      kind: 'free',
      type: 'sell',
      from: 'cheap',
      to: '-5',
      page: '0',
      category: ['pets', 'books'],
    })
    expect(choice).toMatchObject({ type: null, fromPaise: null, toPaise: null, page: 1, category: null })
    expect(addressOf(choice)).toBe('/listings?kind=free')
  })
})
