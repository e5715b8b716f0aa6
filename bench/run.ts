import os from 'node:os'
import { announcements } from './announcements'
import { bookings } from './bookings'
import { commandLine } from './command-line'
import { dashboards } from './dashboards'
import { deliveries } from './deliveries'
import { escalations } from './escalations'
import { type BenchEstate, startBenchEstate } from './estate'
import { events } from './events'
import { kills } from './kills'
import { listings } from './listings'
import { memory } from './memory'
import { operator } from './operator'
import { fillTables } from './plain'
import { report, times } from './print'
import { concurrentPatches, listRate, queryCounts, requestCosts } from './requests'

const SMALL = 1_000
const LARGE = 200_000
/** Share of tickets that are open: a township's inbox is short beside its history. */
const OPEN_SHARE_SMALL = 1
const OPEN_SHARE_LARGE = 0.005
const PATCH_SECONDS = Number(process.env.BENCH_PATCH_SECONDS ?? 60)

/** The inbox at 200,000 tickets, against itself at 1,000 and against the plain collection. */
async function scale(estate: BenchEstate): Promise<void> {
  const small = await listRate(estate)
  await estate.query(fillTables(LARGE, OPEN_SHARE_LARGE))
  await estate.query('vacuum analyze')
  const large = await listRate(estate)
  const apart = small.ours / large.ours
  const ahead = large.ours / large.plain
  report(`the inbox at ${LARGE} against ${SMALL} tickets`, `${times(apart)} slower (≤1.3×)`, apart <= 1.3)
  report(`the inbox at ${LARGE} against the plain collection`, `${times(ahead)} as fast (≥2×)`, ahead >= 2)
}

async function patches(estate: BenchEstate): Promise<void> {
  for (const connections of [16, 64]) {
    for (const spread of [1, 100]) await concurrentPatches(estate, connections, spread, PATCH_SECONDS)
  }
}

/** In this order, since they share one database; `npm run bench -- deliveries patches` runs those two. */
const SECTIONS: Record<string, (estate: BenchEstate) => Promise<void>> = {
  queries: queryCounts,
  requests: requestCosts,
  cli: commandLine,
  announcements,
  bookings,
  listings,
  deliveries,
  events,
  escalations,
  dashboards,
  memory,
  kills,
  scale,
  patches,
  operator,
}

const named = process.argv.slice(2)
const unknown = named.find((name) => !(name in SECTIONS))
if (unknown) throw new Error(`There is no ${unknown}; there are: ${Object.keys(SECTIONS).join(', ')}.`)
process.stdout.write(
  `${os.cpus().length} × ${os.cpus()[0]?.model ?? 'unknown'}, ${Math.round(os.totalmem() / 2 ** 30)} GiB, Node ${process.version}, ${os.platform()} ${os.release()}\n\n`,
)
const estate = await startBenchEstate()
try {
  await estate.query(fillTables(SMALL, OPEN_SHARE_SMALL))
  for (const [name, section] of Object.entries(SECTIONS)) {
    if (named.length === 0 || named.includes(name)) await section(estate)
  }
} finally {
  await estate.stop()
}
process.exit(0)
