import { setTimeout } from 'node:timers/promises'
import pg from 'pg'
import { databaseUrl } from '@/server/database-url'
import { logger } from '@/server/logger'
import { draining } from './draining'

/** What the trigger on the timeline announces (migrations/20261126_020000_residents_guarantees.ts). */
const CHANNEL = 'ticket_updates'
const FIRST_PAUSE_MS = 500
const LONGEST_PAUSE_MS = 30_000
const CONNECT_TIMEOUT_MS = 10_000

export interface Announcement {
  ticket: string
  /** `lost`: the connection was gone for a while, and anything may have happened. */
  visibility: 'resident' | 'internal' | 'lost'
}
type Listener = (announcement: Announcement) => void

/**
 * New rows of timelines, as this process hears of them: one connection to the database that listens, however many
 * pages are open. It is opened for the first listener, comes back by itself, and ends when the process drains.
 */
export class TicketFeed {
  readonly #listeners = new Map<string, Set<Listener>>()
  readonly #url: () => string
  readonly #end: AbortSignal
  #client: pg.Client | null = null
  #opening: Promise<void> | null = null
  #hasBeenOpen = false

  constructor(url: () => string, end: AbortSignal) {
    this.#url = url
    this.#end = end
    end.addEventListener('abort', () => void this.#client?.end().catch(() => undefined), { once: true })
  }

  /** Calls `listener` for each new row of a ticket's timeline. Resolves once nothing that comes is missed. */
  async listen(ticketId: string, listener: Listener): Promise<() => void> {
    const listeners = this.#listeners.get(ticketId) ?? new Set()
    this.#listeners.set(ticketId, listeners.add(listener))
    await this.#ready()
    return () => {
      listeners.delete(listener)
      if (listeners.size === 0 && this.#listeners.get(ticketId) === listeners)
        this.#listeners.delete(ticketId)
    }
  }

  #ready(): Promise<void> {
    this.#opening ??= this.#openAtLast()
    return this.#opening
  }

  /** Tries until it listens, with a pause that doubles with every failure; ends with the process. */
  async #openAtLast(): Promise<void> {
    for (let pause = FIRST_PAUSE_MS; !this.#end.aborted; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
      try {
        return await this.#open()
      } catch (error) {
        logger.warn({ err: error }, 'cannot listen for changes of tickets')
      }
      await setTimeout(pause, undefined, { ref: false })
    }
  }

  async #open(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.#url(),
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
      keepAlive: true,
    })
    client.on('notification', ({ payload }) => this.#hear(payload))
    client.on('error', (error) => logger.warn({ err: error }, 'the connection that listens was lost'))
    try {
      await client.connect()
      await client.query(`listen ${CHANNEL}`)
    } catch (error) {
      client.end().catch(() => undefined)
      throw error
    }
    this.#client = client
    client.once('end', () => this.#lose(client))
    if (this.#end.aborted) return void client.end().catch(() => undefined)
    if (this.#hasBeenOpen)
      for (const ticket of this.#listeners.keys()) this.#tell({ ticket, visibility: 'lost' })
    this.#hasBeenOpen = true
  }

  #lose(client: pg.Client): void {
    if (this.#client !== client) return
    this.#client = null
    this.#opening = setTimeout(FIRST_PAUSE_MS, undefined, { ref: false }).then(() => this.#openAtLast())
  }

  /** Anybody who may use the database may announce anything there. */
  #hear(payload: string | undefined): void {
    try {
      this.#tell(JSON.parse(payload ?? '') as Announcement)
    } catch (error) {
      logger.warn({ err: error }, 'an announcement that cannot be read')
    }
  }

  #tell(announcement: Announcement): void {
    for (const listener of this.#listeners.get(announcement.ticket) ?? []) listener(announcement)
  }
}

const SLOT = Symbol.for('khaki-estate.ticket-feed')

/** The one feed of this process. */
export function ticketFeed(): TicketFeed {
  const place = globalThis as { [SLOT]?: TicketFeed }
  place[SLOT] ??= new TicketFeed(databaseUrl, draining())
  return place[SLOT]
}
