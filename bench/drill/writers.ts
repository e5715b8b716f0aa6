import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { emailOf, PASSWORD, type PersonName } from '@/tests/support/people'
import type { DrillEstate } from './estate'

const ANSWER_MS = 15_000
const PAUSE_MS = 30
const RETRY_PAUSE_MS = 500
/** How long a key may stay taken by a request whose server died, and a little more (contract: ≤60 s). */
const GIVE_UP_MS = 120_000

/** A write that somebody means to be done once, whatever happens to the servers. */
interface Write {
  method: 'POST' | 'PATCH'
  path: string
  body: Record<string, unknown>
  /** Whose, and what makes a POST the same one again. */
  token: string
  key: string
}

/** What the writers were answered. */
export interface Acknowledged {
  /** Ids of created tickets by what their title says, each title one of its own. */
  created: Map<string, string>
  /** Ids of tickets whose acknowledgement was answered with 2xx. */
  acknowledged: Set<string>
  /** Writes that got no clear answer at first, and were sent again. */
  retried: number
  /** Answers of 401 to somebody who was signed in. */
  turnedAway: number
  /** Answers that no crash explains. */
  refused: string[]
}

/** Residents who report and a supervisor who acknowledges, over HTTP, until they are told to stop. */
export class Writers {
  readonly seen: Acknowledged = {
    created: new Map(),
    acknowledged: new Set(),
    retried: 0,
    turnedAway: 0,
    refused: [],
  }
  private readonly stopping = new AbortController()
  private readonly running: Promise<void>[]

  private constructor(
    private readonly estate: DrillEstate,
    private readonly tokens: Record<'asha' | 'supervisor', string>,
    private readonly category: string,
    clients: number,
  ) {
    this.running = Array.from({ length: clients }, () => this.keepWriting())
  }

  static async start(estate: DrillEstate, clients: number): Promise<Writers> {
    const [category] = await estate.query<{ id: string }>(
      'select id from ticket_categories order by name limit 1',
    )
    const tokens = { asha: await signIn(estate, 'asha'), supervisor: await signIn(estate, 'supervisor') }
    return new Writers(estate, tokens, category?.id ?? '', clients)
  }

  /** Resolves when every write has been answered. */
  async stop(): Promise<void> {
    this.stopping.abort()
    await Promise.all(this.running)
  }

  private async keepWriting(): Promise<void> {
    const open: Promise<void>[] = []
    while (!this.stopping.signal.aborted) {
      // One that waits for its key does not keep this client from the next one.
      await Promise.race([this.reportAndAcknowledge(open), delay(ANSWER_MS)])
      await delay(PAUSE_MS)
    }
    await Promise.all(open)
  }

  private reportAndAcknowledge(open: Promise<void>[]): Promise<void> {
    const done = this.write()
    open.push(done)
    return done
  }

  private async write(): Promise<void> {
    const title = `Drill ${randomUUID()}`
    const body = { title, description: 'Under the sink.', category: this.category }
    const made = await this.until({
      method: 'POST',
      path: '/api/tickets',
      body,
      token: this.tokens.asha,
      key: randomUUID(),
    })
    const id = (made as { doc?: { id?: string } } | undefined)?.doc?.id
    if (!id) return
    this.seen.created.set(title, id)
    const patch = { method: 'PATCH', path: `/api/tickets/${id}`, body: { status: 'acknowledged' } } as const
    const answered = await this.until({ ...patch, token: this.tokens.supervisor, key: '' })
    if (answered) this.seen.acknowledged.add(id)
  }

  /** Sends a write again and again until it is answered; undefined when it was refused. */
  private async until(write: Write): Promise<unknown> {
    const deadline = performance.now() + GIVE_UP_MS
    for (let turn = 0; performance.now() < deadline; turn += 1) {
      if (turn === 1) this.seen.retried += 1
      const answer = await send(this.estate.url, write)
      if (answer?.status === 401) this.seen.turnedAway += 1
      if (answer && answer.status < 300) return answer.body
      if (answer && !mayBeSentAgain(answer)) {
        this.seen.refused.push(
          `${write.method} ${write.path}: ${answer.status} ${JSON.stringify(answer.body)}`,
        )
        return undefined
      }
      await delay(RETRY_PAUSE_MS)
    }
    this.seen.refused.push(`${write.method} ${write.path}: no answer in ${GIVE_UP_MS / 1000} s`)
    return undefined
  }
}

interface Answer {
  status: number
  body: unknown
}

/**
 * The server is not there, is going, or has another one of the same key that may still run. Payload takes an account that it
 * could not read for none, so a database that is away answers 401 to whoever is signed in.
 */
function mayBeSentAgain({ status, body }: Answer): boolean {
  const code = (body as { errors?: { code?: string }[] })?.errors?.[0]?.code
  return status >= 500 || status === 401 || code === 'idempotency_in_progress'
}

async function send(url: string, { method, path, body, token, key }: Write): Promise<Answer | undefined> {
  const headers = {
    authorization: `JWT ${token}`,
    'content-type': 'application/json',
    ...(key ? { 'idempotency-key': key } : {}),
  }
  const request = { method, headers, body: JSON.stringify(body), signal: AbortSignal.timeout(ANSWER_MS) }
  try {
    const response = await fetch(`${url}${path}`, request)
    return { status: response.status, body: await response.json() }
  } catch (error) {
    // No connection, one that broke, or an answer that was cut off.
    if (error instanceof Error) return undefined
    throw error
  }
}

async function signIn(estate: DrillEstate, person: PersonName): Promise<string> {
  const response = await fetch(`${estate.url}/api/users/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: emailOf(person), password: PASSWORD }),
  })
  return ((await response.json()) as { token: string }).token
}
