import { expect, test } from 'vitest'
import { unreadConversationsCount } from '@/web/data/community/unread'
import { choiceIn } from '@/web/data/listings/choice'
import { conversationPage } from '@/web/data/listings/conversations'
import { marketPage } from '@/web/data/listings/market'
import { useEstate } from '../support/estate'
import { viewerOf } from '../support/viewer'
import { aListing, aThread } from './support/factories'

const estate = useEstate()

test('the market’s page searches, narrows and orders as the list does', async () => {
  const lamp = (title: string, fields: object) => aListing(estate, { fields: { title, ...fields } })
  await lamp('Lamp, dear', { pricePaise: 90_000 })
  await lamp('Lamp, cheap', { pricePaise: 10_000 })
  await lamp('Lamp for nothing', { type: 'free', pricePaise: null })
  const meera = await viewerOf(estate, 'meera')
  const titles = async (query: Record<string, string>) =>
    (await marketPage(meera, choiceIn(query))).cards.map(({ title }) => title)
  expect(await titles({})).toEqual(['Lamp for nothing', 'Lamp, cheap', 'Lamp, dear'])
  expect(await titles({ search: 'lamp', kind: 'sale', sort: 'cheapest' })).toEqual([
    'Lamp, cheap',
    'Lamp, dear',
  ])
  expect(await titles({ sort: 'dearest' })).toEqual(['Lamp, dear', 'Lamp, cheap', 'Lamp for nothing'])
  expect(await titles({ search: 'lamp', to: '500' })).toEqual(['Lamp, cheap'])
  expect(await titles({ photo: '1' })).toEqual([])
})

test('an unread conversation is one in every count', async () => {
  const { id: listing } = await aListing(estate)
  const { id } = await aThread(estate, listing)
  const asha = await viewerOf(estate, 'asha')
  const { rows } = await conversationPage(asha, 1)
  expect(rows).toMatchObject([{ id, isUnread: true, title: 'Cycle with gears' }])
  expect(await unreadConversationsCount(asha)).toBe(1)
})
