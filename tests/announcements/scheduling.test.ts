import { describe, expect, test } from 'vitest'
import { findUntold } from '@/jobs/announcements/publication'
import { publishScheduled } from '@/jobs/publish-scheduled'
import { onPool } from '@/server/database'
import { stored } from '../support/database'
import { useEstate } from '../support/estate'
import { inOtherTransaction, overtaken } from '../support/overtaking'
import { anAnnouncement, inHours, receiptsOf } from './support/factories'

const estate = useEstate()

const rowOf = async (id: string) => (await stored<any>('select * from announcements where id = $1', [id]))[0]
const aScheduled = (fields: object = {}) =>
  anAnnouncement(estate, { fields: { status: 'scheduled', publishAt: inHours(1), ...fields } })
/** The job as it runs a moment after the time to publish. */
const run = (signal?: AbortSignal) =>
  publishScheduled({
    payload: estate.payload,
    now: new Date(Date.now() + 3_700_000),
    ...(signal ? { signal } : {}),
  })
const fallenBack = () =>
  stored(`select 1 from notifications where kind = 'announcement.not_published'`).then(({ length }) => length)

/** Does `work` while no announcement that is titled Broken can be changed. */
async function breaking(work: () => Promise<unknown>) {
  await stored(`
    create function break() returns trigger language plpgsql as $$ begin raise 'broken'; end $$;
    create trigger broken before update on announcements for each row
      when (new.title = 'Broken') execute function break()`)
  await work().finally(() => stored('drop function break cascade'))
}

/** So many more announcements like this one. */
const copied = (id: string, times: number) =>
  stored(
    `insert into announcements (number, title, body, category_id, urgency, audience, author_id, status, publish_at)
     select number || '-' || n, title, body, category_id, urgency, audience, author_id, status, publish_at
     from announcements, generate_series(1, $2::int) n where id = $1`,
    [id, times],
  )

describe('a schedule changed while the job waits for the row', () => {
  test('back to a draft: it stays one, and nobody is told', async () => {
    const { id } = await aScheduled()
    const draft = `update announcements set status = 'draft' where id = $1`
    expect(await overtaken(draft, [id], run)).toEqual({ changed: 0, failed: 0 })
    expect(await rowOf(id)).toMatchObject({ status: 'draft', published_at: null })
    expect(await receiptsOf(id)).toEqual([])
    expect(await fallenBack()).toBe(0)
  })

  test('to the next day: it is published then', async () => {
    const { id } = await aScheduled()
    const moved = `update announcements set publish_at = now() + interval '1 day' where id = $1`
    expect(await overtaken(moved, [id], run)).toEqual({ changed: 0, failed: 0 })
    expect(await rowOf(id)).toMatchObject({ status: 'scheduled', published_at: null })
    const tomorrow = new Date(Date.now() + 90_000_000)
    expect(await publishScheduled({ payload: estate.payload, now: tomorrow })).toEqual({
      changed: 1,
      failed: 0,
    })
  })
})

describe('the job that publishes', () => {
  test('runs twice at once: one of the two publishes, and neither falls over the other', async () => {
    const ids = [(await aScheduled()).id, (await aScheduled()).id]
    const held = 'select id from announcements where id = any($1) for update'
    const results = await overtaken(held, [ids], () => Promise.all([run(), run()]), 2)
    expect(results.map(({ failed }) => failed)).toEqual([0, 0])
    expect(results.reduce((sum, { changed }) => sum + changed, 0)).toBe(2)
    for (const id of ids) {
      expect((await rowOf(id)).status).toBe('published')
      expect(await receiptsOf(id)).toHaveLength(14)
    }
    expect(await fallenBack()).toBe(0)
  })

  test('goes on past one that breaks, which stays scheduled', async () => {
    const broken = await aScheduled({ title: 'Broken', publishAt: inHours(0.5) })
    const whole = await aScheduled()
    await breaking(async () => expect(await run()).toEqual({ changed: 1, failed: 1 }))
    expect((await rowOf(broken.id)).status).toBe('scheduled')
    expect((await rowOf(whole.id)).status).toBe('published')
    expect(await run()).toEqual({ changed: 1, failed: 0 })
  })

  test('goes through more than a page of them in one run, whatever breaks on the way', async () => {
    const broken = await aScheduled({ title: 'Broken', publishAt: inHours(0.5) })
    await copied(broken.id, 99)
    const last = await aScheduled()
    await breaking(async () => expect(await run()).toEqual({ changed: 1, failed: 100 }))
    expect((await rowOf(last.id)).status).toBe('published')
    await stored(`delete from announcements where title = 'Broken' and status = 'scheduled'`)
  })

  test('tells the readers of more than a page of publications in one run', async () => {
    const { id } = await aScheduled({ title: 'Untold' })
    await copied(id, 100)
    await stored(`update announcements set status = 'published', published_at = now() where title = 'Untold'`)
    expect(await run()).toEqual({ changed: 0, failed: 0 })
    const told = `select 1 from announcements where title = 'Untold' and recipient_count = 14`
    expect(await stored(told)).toHaveLength(101)
  })

  test('stops between two when the process stops', async () => {
    const { id } = await aScheduled()
    expect(await run(AbortSignal.abort())).toEqual({ changed: 0, failed: 0 })
    expect((await rowOf(id)).status).toBe('scheduled')
    expect(await run()).toEqual({ changed: 1, failed: 0 })
  })

  test('publishes what belongs to a category that has gone out of use', async () => {
    const [category] = await stored<{ id: string }>('select id from announcement_categories limit 1')
    const { id } = await aScheduled({ category: category?.id, urgency: 'normal' })
    await stored('update announcement_categories set is_active = false where id = $1', [category?.id])
    expect(await run()).toEqual({ changed: 1, failed: 0 })
    await stored('update announcement_categories set is_active = true')
    expect((await rowOf(id)).status).toBe('published')
  })

  test('finds who is untold by an index of its own, however many were published', async () => {
    expect(await findUntold(onPool(estate.payload))).toEqual([])
    const plan = await inOtherTransaction(async (other) => {
      await other.query('set local enable_seqscan = off')
      const explained = await other.query(`
        explain select id from announcements where status = 'published' and recipient_count is null
        order by urgency desc, published_at limit 100`)
      return explained.rows.map((row) => row['QUERY PLAN']).join('\n')
    })
    expect(plan).toContain('announcements_untold_idx')
  })
})
