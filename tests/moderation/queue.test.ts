import { describe, expect, test } from 'vitest'
import { queuePage, type View } from '@/web/data/moderation/queue'
import { aPhoto } from '../gallery/support/factories'
import { aListing } from '../listings/support/factories'
import { stored } from '../support/database'
import { useEstate } from '../support/estate'
import type { PersonName } from '../support/people'
import { viewerOf } from '../support/viewer'

const estate = useEstate()

const report = async (subjectId: string, as: PersonName, subjectType = 'listings'): Promise<string> => {
  const body = { subjectType, subjectId, reason: 'fraud', note: 'It is not theirs.' }
  return (await estate.call('POST', '/api/reports', { as, body })).body.doc.id
}
const decide = async (id: string, body: object, as: PersonName = 'secretary') =>
  expect((await estate.call('PATCH', `/api/reports/${id}`, { as, body })).status).toBe(200)
const change = async (path: string, body: object) =>
  expect((await estate.call('PATCH', `/api/${path}`, { as: 'secretary', body })).status).toBe(200)
const listing = async (): Promise<string> => (await aListing(estate)).id
const shown = async (view: View, page = 1) => queuePage(await viewerOf(estate, 'secretary'), view, page)
const ids = async (view: View): Promise<string[]> => (await shown(view)).items.map(({ id }) => id)

describe('the moderators’ page', () => {
  test('has among what is decided what was let stand and warned about too, the last decision first', async () => {
    const made = [await listing(), await listing(), await listing(), (await aPhoto(estate, 'asha')).id]
    const [fine, warned, restored, photo] = made as [string, string, string, string]
    await decide(await report(fine, 'meera'), { outcome: 'dismissed' })
    await decide(await report(warned, 'meera'), { outcome: 'warned', decisionNote: 'Say that it is used.' })
    await decide(await report(restored, 'meera'), { outcome: 'hidden' })
    await change(`listings/${restored}`, { hidden: false })
    await change(`gallery-photos/${photo}`, { status: 'removed', note: 'Shows a number plate.' })
    const { items } = await shown('decided')
    expect(items.map(({ id, became, because }) => [id, became, because])).toEqual([
      [photo, null, 'Shows a number plate.'],
      [restored, 'restored', null],
      [warned, 'warned', 'Say that it is used.'],
      [fine, 'dismissed', null],
    ])
    expect(items.map(({ isRemoved, isHidden }) => isRemoved || isHidden)).toEqual([true, false, false, false])
  })

  test('keeps what three reports have hidden, and what is reported again, among what is open alone', async () => {
    const [hidden, again] = [await listing(), await listing()]
    for (const as of ['meera', 'ravi', 'omar'] as const) await report(hidden, as)
    await decide(await report(again, 'meera'), { outcome: 'warned', decisionNote: 'Say that it is used.' })
    expect([await ids('open'), (await ids('decided'))[0]]).toEqual([[hidden], again])
    const second = await report(again, 'meera')
    expect(await ids('open')).toEqual([hidden, again])
    for (const id of [hidden, again]) expect(await ids('decided')).not.toContain(id)
    await decide(second, { outcome: 'hidden' })
    expect((await shown('decided')).items[0]).toMatchObject({ id: again, became: 'hidden', isHidden: true })
    expect((await ids('decided')).filter((id) => id === again)).toHaveLength(1)
  })

  test('goes on to the next page of what was decided, and leaves nothing out', async () => {
    const id = await listing()
    await stored(
      `insert into reports (subject_type, subject_id, reason, reporter_id, subject_author_id, outcome, decided_at)
       select 'listings', gen_random_uuid()::text, 'spam', seller_id, seller_id, 'dismissed', now() - make_interval(days => n)
       from listings, generate_series(1, 40) n where listings.id = $1`,
      [id],
    )
    const seen: string[] = []
    for (let page = 1, hasMore = true; hasMore; page++) {
      const found = await shown('decided', page)
      expect(found.items.length).toBeLessThanOrEqual(20)
      seen.push(...found.items.map((item) => item.id))
      hasMore = found.hasMore
    }
    const [all] = await stored<{ n: number }>(
      `select count(distinct subject_id)::int as n from reports r where not exists
         (select from reports o where o.subject_id = r.subject_id and o.outcome = 'open')`,
    )
    const [unreported] = await stored<{ n: number }>(
      `select count(*)::int as n from gallery_photos where status = 'removed' and id::text not in (select subject_id from reports)`,
    )
    expect([seen.length, new Set(seen).size]).toEqual(Array(2).fill((all?.n ?? 0) + (unreported?.n ?? 0)))
  })
})
