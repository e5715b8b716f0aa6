import type { BasePayload } from 'payload'
import { beforeAll, expect, test } from 'vitest'
import { deliver } from '@/jobs/deliver'
import { stored } from '../support/database'
import { openEstate } from './support/estate'

const NOW = new Date('2026-11-20T10:00:00Z')

let payload: BasePayload
beforeAll(async () => {
  payload = await openEstate()
})

const idsOf = async () =>
  (await stored<{ id: string }>('select id from spent_links order by id')).map((row) => row.id)

test('links that have run out are forgotten, a page at a time, and the others are not', async () => {
  await stored(
    `insert into spent_links (id, spent_at, expires_at)
     select 'old ' || i, $1::timestamptz - interval '90 days', $1::timestamptz - interval '1 second' * i
     from generate_series(0, 1000) i`,
    [NOW],
  )
  await stored(
    `insert into spent_links (id, spent_at, expires_at) values ('good', $1, $1::timestamptz + interval '1 second')`,
    [NOW],
  )
  await deliver({ payload, now: NOW })
  expect(await idsOf()).toEqual(['good', 'old 0'])
  await deliver({ payload, now: NOW })
  expect(await idsOf()).toEqual(['good'])
})
