import os from 'node:os'
import { crashes } from './drill/crashes'
import { startDrillEstate } from './drill/estate'
import { roundTrip } from './drill/round-trip'
import { report } from './print'

/** The sizes of the full drill; the tests run a small one (tests/drill.test.ts). */
const TICKETS = Number(process.env.DRILL_TICKETS ?? 200_000)
const KILLS = Number(process.env.DRILL_KILLS ?? 50)
const POSTGRES_KILLS = Number(process.env.DRILL_POSTGRES_KILLS ?? 20)
/** Longest that a backup and its restore may take, each (issue measure). */
const SECONDS_MAX = 60
const BYTES_A_MEGABYTE = 1_000_000

const PARTS = { backup: measureRoundTrip, kills: measureCrashes }

async function measureRoundTrip(estate: Awaited<ReturnType<typeof startDrillEstate>>): Promise<void> {
  const trip = await roundTrip(estate, TICKETS)
  const seconds = `${trip.backupSeconds.toFixed(1)} s there, ${trip.restoreSeconds.toFixed(1)} s back`
  report(
    `backup, wipe and restore of ${trip.tickets} tickets (${trip.rows} rows)`,
    `${seconds}, ${(trip.fileBytes / BYTES_A_MEGABYTE).toFixed(0)} MB; ${trip.different.length} tables differ`,
    trip.different.length === 0 && Math.max(trip.backupSeconds, trip.restoreSeconds) <= SECONDS_MAX,
  )
}

async function measureCrashes(estate: Awaited<ReturnType<typeof startDrillEstate>>): Promise<void> {
  const seen = await crashes(estate, { processes: KILLS, postgres: POSTGRES_KILLS })
  for (const line of seen.refused) process.stderr.write(`${line}\n`)
  report(
    `${KILLS} × kill -9 of web and worker, ${POSTGRES_KILLS} × of Postgres, under load`,
    `${seen.acknowledged} writes acknowledged, ${seen.retried} sent again (${seen.turnedAway} answers 401 meanwhile): ${seen.lost} lost, ${seen.twice} twice, ${seen.unsent} unsent, ${seen.refused.length} refused`,
    seen.lost + seen.twice + seen.unsent + seen.wrongTotals + seen.refused.length === 0,
  )
}

const named = process.argv.slice(2)
const unknown = named.find((name) => !(name in PARTS))
if (unknown) throw new Error(`There is no ${unknown}; there are: ${Object.keys(PARTS).join(', ')}.`)
process.stdout.write(
  `${os.cpus().length} × ${os.cpus()[0]?.model ?? 'unknown'}, ${Math.round(os.totalmem() / 2 ** 30)} GiB, Node ${process.version}\n\n`,
)
const estate = await startDrillEstate()
try {
  for (const [name, part] of Object.entries(PARTS))
    if (named.length === 0 || named.includes(name)) await part(estate)
} finally {
  await estate.stop()
}
process.exit(0)
