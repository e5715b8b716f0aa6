import { beforeAll, describe, expect, test } from 'vitest'
import { stored } from '../support/database'
import { useEstate } from '../support/estate'
import { aPhotoOf } from '../support/factories'
import type { PersonName } from '../support/people'
import { userIdOf } from '../support/register'
import { aListing } from './support/factories'

const estate = useEstate()

const titles = async (query: string, as: PersonName = 'meera'): Promise<string[]> => {
  const answer = await estate.call('GET', `/api/listings?${query}`, { as })
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body))
  return answer.body.docs.map(({ title }: { title: string }) => title)
}

beforeAll(async () => {
  const list = (title: string, fields: object = {}) =>
    aListing(estate, { fields: { title, description: null, ...fields } })
  await list('Oak table', { pricePaise: 300_000, category: 'furniture', condition: 'good' })
  await list('Lamp', { description: 'Stands on a table.', pricePaise: 50_000, category: 'electronics' })
  await list('Tables wanted', { type: 'buy', pricePaise: 100_000, category: 'furniture' })
  await list('Cot', { type: 'free', pricePaise: null, photos: [await aPhotoOf(estate, 'asha')] })
  const sold = await list('Sold table')
  await estate.call('PATCH', `/api/listings/${sold.id}`, { as: 'asha', body: { status: 'sold' } })
  await list('Draft table', { status: 'draft' })
  const ended = await list('Ended table')
  await stored(`update listings set status = 'expired' where id = $1`, [ended.id])
  const hidden = await list('Hidden table')
  await estate.call('PATCH', `/api/listings/${hidden.id}`, { as: 'secretary', body: { hidden: true } })
})

describe('the list', () => {
  test('shows what is to be had, the newest first', async () => {
    expect(await titles('')).toEqual(['Cot', 'Tables wanted', 'Lamp', 'Oak table'])
    expect(await titles('', 'asha')).toEqual(['Cot', 'Tables wanted', 'Lamp', 'Oak table'])
    expect(await titles('where[status][equals]=sold')).toEqual(['Sold table'])
    expect(await titles('where[status][in]=draft,expired,removed')).toEqual([])
  })

  test('of one’s own shows all of them, and so does the moderators’', async () => {
    expect(await titles(`where[seller][equals]=${await userIdOf('asha')}`, 'asha')).toHaveLength(8)
    expect(await titles(`where[seller][equals]=${await userIdOf('asha')}`)).toHaveLength(5)
    expect(await titles('', 'secretary')).toHaveLength(8)
  })

  test('is narrowed and ordered', async () => {
    expect(await titles('where[type][equals]=buy')).toEqual(['Tables wanted'])
    expect(await titles('where[category][in]=furniture&sort=pricePaise')).toEqual([
      'Tables wanted',
      'Oak table',
    ])
    expect(await titles('where[pricePaise][less_than_equal]=100000&sort=-pricePaise')).toEqual([
      'Tables wanted',
      'Lamp',
    ])
    expect(await titles('where[condition][equals]=good')).toEqual(['Oak table'])
    expect(await titles('where[photos][exists]=true')).toEqual(['Cot'])
    expect(await titles('sort=expiresAt&limit=1')).toEqual(['Oak table'])
  })
})

describe('a search', () => {
  test('finds every form of a word, names before descriptions', async () => {
    expect(await titles('search=tables')).toEqual(['Tables wanted', 'Oak table', 'Lamp'])
    expect(await titles('search=oak table')).toEqual(['Oak table'])
    expect(await titles('search=tabel')).toEqual([])
  })

  test('is narrowed and paged, and never finds what is not to be seen', async () => {
    expect(
      await titles('search=table&where[category][equals]=furniture&where[pricePaise][greater_than]=200000'),
    ).toEqual(['Oak table'])
    expect(await titles('search=cot&where[photos][exists]=true')).toEqual(['Cot'])
    expect(await titles('search=table&where[title][like]=oak')).toEqual(['Oak table'])
    expect(await titles('search=table&where[status][equals]=sold')).toEqual(['Sold table'])
    expect(await titles('search=table&where[status][in]=draft,expired')).toEqual([])
    expect(await titles('search=table&sort=pricePaise')).toEqual(['Lamp', 'Tables wanted', 'Oak table'])
    const { body } = await estate.call('GET', '/api/listings?search=table&limit=2&page=2', { as: 'meera' })
    expect(body).toMatchObject({ totalDocs: 3, totalPages: 2, hasNextPage: false, docs: [{ title: 'Lamp' }] })
  })

  test.each(["'); drop table listings; --", '&|!:*()', '%', '\u0000', 'x'.repeat(5000)])(
    'for %s is no fault',
    async (words) => {
      const answer = await estate.call('GET', `/api/listings?search=${encodeURIComponent(words)}`, {
        as: 'meera',
      })
      expect(answer.status).toBeLessThan(500)
    },
  )
})
