import pg from 'pg'
import { expect, test } from 'vitest'
import { useEstate } from '../support/estate'
import { aPublishedAnnouncement } from './support/factories'

const estate = useEstate()

test('the newest receipts of all announcements are read in their order, and not sorted', async () => {
  await aPublishedAnnouncement(estate)
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  try {
    // So few rows are faster read whole: what is asked is what can be done with many.
    await client.query('set enable_seqscan = off')
    for (const order of ['created_at desc', 'created_at desc, id desc']) {
      const plan = await client.query(`explain select * from receipts order by ${order} limit 10`)
      const lines = plan.rows.map((row) => row['QUERY PLAN']).join('\n')
      expect(lines).toContain('receipts_list_idx')
      expect(lines).not.toContain('Sort')
    }
  } finally {
    await client.end()
  }
})
