import { setTimeout as pause } from 'node:timers/promises'
import { quantiles, shareOf } from './booking-speed'
import type { BenchEstate } from './estate'
import { report } from './print'

const LISTINGS = 50_000
const WARM_UP = 10
const ROUNDS = 60
const P95_MAX_MS = 50
/** Postgres hands the counts of an idle connection on after ten seconds. */
const COUNTS_AFTER_MS = 11_000

/** Searches and lists as neighbours ask for them, each with what it is called. */
const ASKED: [string, string][] = [
  ['a common word', 'search=table'],
  ['two words', 'search=oak table'],
  ['a rare word', 'search=harmonium'],
  [
    'a word of a type, within a price',
    'search=cycle&where[type][equals]=sell&where[pricePaise][less_than]=500000',
  ],
  ['a word, the cheapest first', 'search=lamp&sort=pricePaise'],
]
const LISTS: [string, string][] = [
  ['the newest', ''],
  ['of a category', 'where[category][equals]=furniture'],
  ['the cheapest of a type', 'where[type][equals]=sell&sort=pricePaise'],
  ['with photos', 'where[photos][exists]=true'],
]

/** The market with 50,000 listings in it, at the real endpoint. */
export async function listings(estate: BenchEstate): Promise<void> {
  await fill(estate)
  const headers = { authorization: `JWT ${await estate.signIn('meera')}` }
  const ask = async (query: string) => {
    const started = performance.now()
    const answer = await fetch(`${estate.url}/api/listings?limit=24&${query}`, { headers })
    await answer.arrayBuffer()
    if (answer.status !== 200) throw new Error(`${query} was answered ${answer.status}.`)
    return performance.now() - started
  }
  const before = await wholeReads(estate)
  const searches: number[] = []
  for (const [name, query] of ASKED) searches.push(...(await timed(name, () => ask(query))))
  const p95 = shareOf(searches, 0.95)
  report(`a search over ${LISTINGS} listings`, `${quantiles(searches)} (≤${P95_MAX_MS})`, p95 <= P95_MAX_MS)
  for (const [name, query] of LISTS) await timed(name, () => ask(query))
  await pause(COUNTS_AFTER_MS)
  const whole = (await wholeReads(estate)) - before
  report('listings read whole meanwhile', `${whole} times (0)`, whole === 0)
}

async function timed(name: string, ask: () => Promise<number>): Promise<number[]> {
  const took: number[] = []
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    const one = await ask()
    if (round >= WARM_UP) took.push(one)
  }
  report(`  ${name}`, quantiles(took), null)
  return took
}

async function wholeReads(estate: BenchEstate): Promise<number> {
  const [row] = await estate.query<{ n: string }>(
    `select coalesce(sum(seq_scan), 0) as n from pg_stat_user_tables where relname = 'listings'`,
  )
  return Number(row?.n ?? 0)
}

/** Three in five stand; every eighth says that it is of oak, every tenth is a table, and very few are harmoniums. */
async function fill(estate: BenchEstate): Promise<void> {
  await estate.query(`
    with people as (select array_agg(id) as ids from users)
    insert into listings (title, description, type, category, status, price_paise, seller_id, hidden, listed_at, expires_at)
    select
      (array['Oak','Steel','Blue','Old','New','Small','Large','Plain'])[1 + i % 8] || ' ' || case when i % 9973 = 0
        then 'harmonium' else (array['table','lamp','cycle','sofa','book','cot','chair','fan','bed','pot'])[1 + (i / 8) % 10] end,
      'In good condition, number ' || i || ' of what the family no longer needs.',
      (array['sell','free','buy','service','need_service','lost','found'])[1 + i % 7]::enum_listings_type,
      (array['furniture','electronics','books','kitchen','other'])[1 + i % 5]::enum_listings_category,
      (array['active','active','reserved','sold','expired'])[1 + (i / 7) % 5]::enum_listings_status,
      case when i % 7 in (0, 2, 3) then 10000 * (1 + i % 97) end,
      people.ids[1 + i % array_length(people.ids, 1)], i % 500 = 0,
      now() - make_interval(mins => i), now() + make_interval(mins => 43200 - i)
    from generate_series(1, ${LISTINGS}) i, people`)
  await estate.query('vacuum analyze')
}
