import pg from 'pg'
import { Gauge, type Registry } from 'prom-client'
import { logger } from '../logger'
import { FIGURES, type Figure } from './figures'

/** Milliseconds for which an answer of the database is given again, however many ask. */
const FRESH_MS = 5_000
/** Milliseconds that one figure may take, and that a connection may. */
const QUERY_MS = 2_000
const CONNECT_MS = 2_000

type Row = Record<string, string | number | null>
type Ask = (client: pg.Client) => Promise<void>

/**
 * Figures of the estate, asked of the database when somebody looks, at most every five seconds and on a connection of
 * their own: a pool without a free one is what they are there to tell. Without a database the rest is answered all the same:
 * `estate_database_up` is 0 and what only the database knows is absent.
 */
export class EstateFigures {
  readonly #url: () => string
  readonly #freshMs: number
  readonly #isUp: Gauge
  readonly #asks: Ask[]
  #asking: Promise<void> | null = null
  #askedAt = Number.NEGATIVE_INFINITY

  constructor(registry: Registry, url: () => string, { freshMs = FRESH_MS } = {}) {
    this.#url = url
    this.#freshMs = freshMs
    const registers = [registry]
    this.#isUp = new Gauge({
      name: 'estate_database_up',
      help: '1 when the database answered the last look, else 0.',
      registers,
    })
    const failed = new Gauge({
      name: 'estate_figure_failed',
      help: '1 for a figure that the database could not tell.',
      labelNames: ['figure'],
      registers,
    })
    this.#asks = FIGURES.map((figure) => askFor(figure, registry, failed))
  }

  /** Asks the database, unless it was asked a moment ago; whoever comes meanwhile waits for the same answer. */
  async refresh(): Promise<void> {
    if (this.#asking) return this.#asking
    if (performance.now() - this.#askedAt < this.#freshMs) return
    this.#asking = this.#askAll().finally(() => {
      this.#askedAt = performance.now()
      this.#asking = null
    })
    return this.#asking
  }

  async #askAll(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.#url(),
      connectionTimeoutMillis: CONNECT_MS,
      statement_timeout: QUERY_MS,
      query_timeout: QUERY_MS * 2,
    })
    // The loss of the connection is told by the query that it breaks.
    client.on('error', () => undefined)
    try {
      await client.connect()
      this.#isUp.set(1)
      for (const ask of this.#asks) await ask(client)
    } catch (error) {
      logger.warn({ err: error }, 'the figures could not be asked for')
      this.#isUp.set(0)
      for (const ask of this.#asks) await ask(GONE)
    } finally {
      client.end().catch(() => undefined)
    }
  }
}

/** Stands for a database that is not there: every figure is forgotten, rather than told as it was. */
const GONE = { query: () => Promise.reject(new Error('There is no database.')) } as unknown as pg.Client

function askFor({ name, help, labels, query }: Figure, registry: Registry, failed: Gauge): Ask {
  const gauge = new Gauge({ name, help, labelNames: labels, registers: [registry] })
  return async (client) => {
    try {
      const { rows } = await client.query<Row>(query)
      forget(gauge, labels)
      failed.remove(name)
      for (const row of rows.filter(({ value }) => value !== null))
        gauge.set(Object.fromEntries(labels.map((label) => [label, String(row[label])])), Number(row.value))
    } catch (error) {
      forget(gauge, labels)
      failed.set({ figure: name }, 1)
      if (client !== GONE) logger.warn({ err: error, figure: name }, 'a figure could not be told')
    }
  }
}

/** Emptied, a gauge without labels would tell 0, which is a figure as well. */
function forget(gauge: Gauge, labels: readonly string[]): void {
  gauge.reset()
  if (labels.length === 0) gauge.remove()
}
