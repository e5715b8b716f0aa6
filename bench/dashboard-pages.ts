import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { buildSite, isSiteStale } from '@/server/site-build'
import type { PersonName } from '@/tests/support/people'
import { freePort } from '@/tests/support/ports'
import { quantiles, shareOf } from './booking-speed'
import type { BenchEstate } from './estate'
import { report } from './print'

const WARM_UP = 5
const ROUNDS = 60
const P95_MAX_MS = 400

/** The first page of the panel, by who opens it. */
const READERS: readonly { who: string; person: PersonName }[] = [
  { who: 'the committee’s', person: 'secretary' },
  { who: 'the manager’s', person: 'manager' },
  { who: 'the accountant’s', person: 'accountant' },
]

/** The same figures as somebody sees them: the built site in a process of its own, the whole page over HTTP. */
export async function dashboardPages(estate: BenchEstate): Promise<void> {
  const site = await startSite(estate)
  try {
    for (const { who, person } of READERS) {
      // As the browser of somebody who typed the address.
      const headers = { cookie: `payload-token=${await estate.signIn(person)}`, 'sec-fetch-site': 'none' }
      const [first = 0] = await looks(site.url, headers, 1)
      await looks(site.url, headers, WARM_UP)
      const took = await looks(site.url, headers, ROUNDS)
      report(
        `${who} page over HTTP`,
        `${quantiles(took)} (≤${P95_MAX_MS}); the first look after a start ${Math.round(first)} ms`,
        shareOf(took, 0.95) <= P95_MAX_MS,
      )
    }
  } finally {
    site.web.kill()
    await once(site.web, 'exit')
  }
}

async function looks(url: string, headers: Record<string, string>, times: number): Promise<number[]> {
  const took: number[] = []
  for (let look = 0; look < times; look += 1) {
    const started = performance.now()
    const page = await fetch(`${url}/admin`, { headers, redirect: 'manual' })
    const text = await page.text()
    took.push(performance.now() - started)
    if (page.status !== 200 || !text.includes('estate-dashboard'))
      throw new Error(`The panel answered ${page.status}, and not with its first page.`)
  }
  return took
}

async function startSite({ env }: BenchEstate): Promise<{ url: string; web: ChildProcess }> {
  if (isSiteStale()) await buildSite({ isNeeded: isSiteStale })
  const port = String(await freePort())
  const url = `http://127.0.0.1:${port}`
  const root = path.join(import.meta.dirname, '..')
  const web = fork(path.join(root, 'web/server.ts'), {
    cwd: root,
    env: { ...env, PORT: port, ESTATE_URL: url },
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const died = once(web, 'exit').then(() => Promise.reject(new Error('The site did not start.')))
  await Promise.race([once(web, 'message'), died])
  died.catch(() => undefined)
  return { url, web }
}
