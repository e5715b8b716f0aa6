import type { BenchEstate } from './estate'
import { report } from './print'

/** Its telling is to take two seconds; the worker looks once a second. */
const VISIBLE_MAX_MS = 3_000
const GIVE_UP_MS = 30_000
const LOOK_MS = 20
const DAY_MS = 86_400_000

/** An event for everybody, under a running worker: how long until the last of `people` is asked to come. */
export async function invitations(estate: BenchEstate, token: string, people: number): Promise<void> {
  const started = performance.now()
  const start = Date.now() + 10 * DAY_MS
  const answer = await fetch(`${estate.url}/api/events`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `JWT ${token}` },
    body: JSON.stringify({
      title: 'Winter mela',
      eventType: 'festival',
      location: 'The lawn',
      status: 'published',
      start: new Date(start).toISOString(),
      end: new Date(start + DAY_MS / 4).toISOString(),
      audience: { everyone: true },
    }),
  })
  if (answer.status !== 201) throw new Error(`The event was not taken: ${await answer.text()}`)
  const { doc } = (await answer.json()) as { doc: { id: string } }
  const visible = (await untilTold(estate, doc.id, people)) - started
  report(
    `the last of ${people} residents is asked to an event`,
    `after ${Math.round(visible)} ms (≤${VISIBLE_MAX_MS})`,
    visible <= VISIBLE_MAX_MS,
  )
}

async function untilTold(estate: BenchEstate, event: string, people: number): Promise<number> {
  const givenUp = performance.now() + GIVE_UP_MS
  while (performance.now() < givenUp) {
    const [seen] = await estate.query<{ n: string }>(
      'select count(*) as n from notifications where url = $1',
      [`/events/${event}`],
    )
    if (Number(seen?.n) >= people) return performance.now()
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS))
  }
  throw new Error('Not everybody was asked in time.')
}
