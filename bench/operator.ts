import { execFileSync, type SpawnSyncReturns, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { emailOf, PASSWORD } from '@/tests/support/people'
import type { BenchEstate } from './estate'
import { fillTables } from './plain'
import { report } from './print'

const RESIDENTS = Number(process.env.BENCH_RESIDENTS ?? 10_000)
const TICKETS = Number(process.env.BENCH_TICKETS ?? 200_000)
/** People of one flat in the file. */
const HOUSEHOLD = 4
const OPEN_SHARE = 0.005
const MAX_SECONDS = 60

/** A whole register from a file, and everything compared with everything else. */
export async function operator(estate: BenchEstate): Promise<void> {
  await importRegister(estate)
  await verifyAll(estate)
}

async function importRegister(estate: BenchEstate): Promise<void> {
  await estate.query(
    `insert into flats (number, block, floor) select 'T-' || i, 'T', 1 from generate_series(1, $1::int) i`,
    [Math.ceil(RESIDENTS / HOUSEHOLD)],
  )
  const home = mkdtempSync(path.join(os.tmpdir(), 'estate-bench-home-'))
  const env = { ...process.env, HOME: home, XDG_CONFIG_HOME: home, ESTATE_URL: estate.url }
  const cli = path.resolve('cli/bin/estate.mjs')
  const signIn = [cli, 'auth', 'login', '--email', emailOf('admin'), '--password-stdin']
  execFileSync(process.execPath, signIn, { env, input: PASSWORD, stdio: ['pipe', 'ignore', 'ignore'] })
  const file = path.join(home, 'register.csv')
  const take = (what: string) =>
    timed(`${RESIDENTS} residents from a file: ${what}`, () =>
      spawnSync(process.execPath, [cli, 'residents', 'import', file], { env, encoding: 'utf8' }),
    )
  writeFileSync(file, register(''))
  take('all of them new')
  take('nobody changed')
  writeFileSync(file, register('khaki.example'))
  take('an address for everybody')
  rmSync(home, { recursive: true, force: true })
}

function register(domain: string): string {
  const rows = Array.from({ length: RESIDENTS }, (_, index) => {
    const email = domain ? `person${index}@${domain}` : ''
    return `T-${Math.floor(index / HOUSEHOLD) + 1},Person ${index},owner,98${20_000_000 + index},${email},2024-04-01`
  })
  return ['flat,name,residentType,phone,email,moveInDate', ...rows].join('\n')
}

async function verifyAll(estate: BenchEstate): Promise<void> {
  await estate.query(fillTables(TICKETS, OPEN_SHARE))
  await estate.query(TIMELINES)
  await estate.query('vacuum analyze')
  timed(`\`ops verify\` over ${TICKETS} tickets`, () =>
    spawnSync(process.execPath, ['--import', 'tsx', 'cli/ops/main.ts', 'verify'], {
      env: estate.env,
      encoding: 'utf8',
    }),
  )
}

function timed(what: string, run: () => SpawnSyncReturns<string>): void {
  const started = performance.now()
  const { status, stderr, stdout } = run()
  const seconds = (performance.now() - started) / 1000
  if (status !== 0)
    throw new Error(`${what}: ended with ${status}: ${stdout.slice(0, 1000)}${stderr.slice(-1000)}`)
  report(what, `${seconds.toFixed(1)} s (≤${MAX_SECONDS})`, seconds <= MAX_SECONDS)
}

/** Numbers and timelines as the estate itself would have written them, for the tickets that the other sections filled in. */
const TIMELINES = `
  update tickets set number = 'MNT-2019-' || lpad(substr(number, 5), greatest(4, length(number) - 4), '0') where number like 'BNC-%';
  select next_number('MNT', 2019);
  select setval('number_mnt_2019', (select max(split_part(number, '-', 3)::bigint) from tickets where number like 'MNT-2019-%'));
  insert into ticket_updates (ticket_id, kind, status_from, status_to, author_side, created_at)
  select t.id, 'status', s.path[i - 1]::enum_ticket_updates_status_from, s.path[i]::enum_ticket_updates_status_to, 'staff',
    t.created_at + i * interval '1 minute'
  from tickets t
    cross join lateral (select case t.status
      when 'submitted' then array['submitted'] when 'acknowledged' then array['submitted', 'acknowledged']
      else array['submitted', 'acknowledged', 'assigned', 'in_progress', 'resolved', 'closed'] end as path) s
    cross join lateral generate_subscripts(s.path, 1) i
  where t.number like 'MNT-2019-%' and not exists (select from ticket_updates u where u.ticket_id = t.id)`
