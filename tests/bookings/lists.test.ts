import { expect, test } from 'vitest'
import { useEstate } from '../support/estate'
import { inOtherTransaction } from '../support/overtaking'

useEstate()

/** How the database would do it where reading the whole table is the last resort, as it is with many rows. */
const planOf = (query: string): Promise<string> =>
  inOtherTransaction(async (other) => {
    await other.query('set local enable_seqscan = off')
    const explained = await other.query(`explain ${query}`)
    return explained.rows.map((row) => row['QUERY PLAN']).join('\n')
  })

test.each([
  ['bookings', 'purpose', 'bookings_search_idx'],
  ['ledger_entries', 'reference', 'ledger_entries_search_idx'],
])('a word in the number or the text of %s is found by an index', async (table, text, index) => {
  const searched = `select count(*) from ${table} where number ilike '%leela%' or ${text} ilike '%leela%'`
  expect(await planOf(searched)).toContain(index)
})

test('closures are listed in their order, and not sorted', async () => {
  const plan = await planOf('select * from closures order by start desc limit 10')
  expect(plan).toContain('closures_by_start_idx')
  expect(plan).not.toContain('Sort')
})
