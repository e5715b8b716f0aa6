import pg from 'pg'
import { env } from '@/server/env'
import { embeddedUrl } from '@/server/postgres'
import { checkDatabase } from '@/server/preflight'
import { safeJson } from '../text'
import { openDatabase } from './database'
import { checkBackup } from './doctor/backup'
import { checkChannels } from './doctor/channels'
import { checkClocks } from './doctor/clock'
import { checkSchema } from './doctor/database'
import { broken, type Finding, refusalAsFinding } from './doctor/finding'
import { checkMachineAndSettings } from './doctor/machine'
import { checkOutbox } from './doctor/outbox'
import { checkQueue } from './doctor/queue'
import { checkRecords } from './doctor/records'
import { checkServer } from './doctor/server'
import { checkSite } from './doctor/site'

const SIGNS: Record<Finding['state'], string> = { ok: '✓', warn: '!', broken: '✗' }
const CHECK_WIDTH = 16

/** Looks at everything the estate needs and says what is wrong; ends with 1 when something is broken. */
export async function doctor({ json }: { json?: boolean }): Promise<void> {
  const findings = [
    ...(await checkMachineAndSettings(env)),
    await checkSite(env),
    ...(await checkDatabaseAndRecords()),
    ...(await checkChannels(env)),
  ]
  const isBroken = findings.some(({ state }) => state === 'broken')
  if (json) process.stdout.write(`${safeJson({ healthy: !isBroken, findings }, 2)}\n`)
  else process.stdout.write(`${findings.map(lineOf).join('\n')}\n${summaryOf(findings)}\n`)
  if (isBroken) process.exitCode = 1
}

async function checkDatabaseAndRecords(): Promise<Finding[]> {
  if (!env.databaseUrl && !embeddedUrl(env.dataDir)) {
    return [broken('database', 'there is none yet', 'run `npm run up`, or set DATABASE_URL')]
  }
  let url = ''
  const reached = await refusalAsFinding(
    'database',
    `${env.databaseUrl ? 'given' : 'embedded'}, and answers`,
    async () => {
      url = await openDatabase()
      await checkDatabase(url)
    },
  )
  if (reached.state !== 'ok') return [reached]
  const client = new pg.Client({ connectionString: url })
  // Its loss is told by the statement that runs into it.
  client.on('error', () => undefined)
  await client.connect()
  try {
    const findings = [
      reached,
      ...(await checkServer(client)),
      ...(await checkSchema(client)),
      await checkQueue(client),
    ]
    // Without its tables nothing more can be asked.
    if (findings.some(({ check, state }) => check === 'migrations' && state === 'broken')) return findings
    return [...findings, ...(await checkContent(client))]
  } finally {
    await client.end()
  }
}

async function checkContent(client: pg.Client): Promise<Finding[]> {
  return [
    ...(await checkClocks(client)),
    ...(await checkOutbox(client)),
    ...(await checkRecords(client, env.dataDir)),
    await checkBackup(client),
  ]
}

function lineOf({ check, state, message, advice }: Finding): string {
  const line = `${SIGNS[state]} ${check.padEnd(CHECK_WIDTH)} ${message}`
  return advice ? `${line}\n  ${' '.repeat(CHECK_WIDTH)} → ${advice}` : line
}

function summaryOf(findings: readonly Finding[]): string {
  const number = (state: Finding['state']): number =>
    findings.filter((finding) => finding.state === state).length
  if (number('broken') > 0) return `${number('broken')} broken, ${number('warn')} to look at.`
  return number('warn') > 0 ? `Nothing is broken; ${number('warn')} to look at.` : 'All is well.'
}
