import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { emailOf, PASSWORD } from '@/tests/support/people'
import type { BenchEstate } from './estate'
import { report, times } from './print'

const ROUNDS = 15
const COST_MAX = 3
/** What `estate tickets list` asks for, as the server sees it. */
const LIST = '/api/tickets?limit=30&depth=1&sort=-createdAt'

/** `estate tickets list` against a bare Node and the server's own answer. */
export async function commandLine(estate: BenchEstate): Promise<void> {
  const home = mkdtempSync(path.join(os.tmpdir(), 'estate-bench-home-'))
  const env = { ...process.env, HOME: home, XDG_CONFIG_HOME: home, ESTATE_URL: estate.url }
  const cli = path.resolve('cli/bin/estate.mjs')
  execFileSync(
    process.execPath,
    [cli, 'auth', 'login', '--email', emailOf('supervisor'), '--password-stdin'],
    {
      env,
      input: PASSWORD,
      stdio: ['pipe', 'ignore', 'ignore'],
    },
  )
  const token = await estate.signIn('supervisor')
  const seen: { bare: number[]; cli: number[]; answer: number[] } = { bare: [], cli: [], answer: [] }
  for (let round = 0; round < ROUNDS; round += 1) {
    seen.bare.push(timed(() => spawnSync(process.execPath, ['-e', '0'])))
    seen.cli.push(timed(() => spawnSync(process.execPath, [cli, 'tickets', 'list'], { env })))
    const before = performance.now()
    await (await fetch(`${estate.url}${LIST}`, { headers: { authorization: `JWT ${token}` } })).text()
    seen.answer.push(performance.now() - before)
  }
  rmSync(home, { recursive: true, force: true })
  const [bare, command, answer] = [median(seen.bare), median(seen.cli), median(seen.answer)]
  const cost = (command - answer) / bare
  report(
    `estate tickets list (node -e 0: ${bare.toFixed(0)} ms, the server: ${answer.toFixed(0)} ms)`,
    `${command.toFixed(0)} ms, ${times(cost)} bare Node beside the answer (≤${COST_MAX}×)`,
    cost <= COST_MAX,
  )
}

function timed(work: () => unknown): number {
  const before = performance.now()
  work()
  return performance.now() - before
}

function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}
