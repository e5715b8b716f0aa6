import type { Actor } from '@/domain/actor'
import type { TicketPatch } from '@/domain/tickets/patch'
import { addHours } from '@/domain/time'
import type { Hours } from '../calendar'
import type { Opening, Step } from './story'
import type { World } from './world'

const MINUTE_MS = 60_000
/** Minutes after an opening in which people get round to what waited overnight. */
const BACKLOG_MINUTES = 50

/** Writes a ticket's steps one after the other, each at a time when its author works. */
export class Diary {
  readonly world: World
  readonly opening: Opening
  readonly steps: Step[] = []
  #at: Date

  constructor(world: World, opening: Opening) {
    this.world = world
    this.opening = opening
    this.#at = opening.at
  }

  /** When the last thing happened. */
  get at(): Date {
    return this.#at
  }

  /** Lets time pass, and goes on when somebody of these hours is there. */
  wait(hours: number, when: Hours): this {
    const { calendar, dice } = this.world
    const wanted = addHours(this.#at, Math.max(hours, 1 / 60))
    const at = calendar.within(when, wanted, dice.whole(1, BACKLOG_MINUTES))
    this.#at = new Date(Math.floor(at.getTime() / 1000) * 1000 + dice.whole(0, 999))
    return this
  }

  /** Goes on at an instant; never back. */
  waitUntil(at: Date): this {
    this.#at = new Date(Math.max(at.getTime(), this.#at.getTime() + MINUTE_MS))
    return this
  }

  move(by: Actor, patch: TicketPatch): this {
    this.steps.push({ at: this.#at, by, patch })
    return this
  }

  say(by: Actor, body: string, visibility: 'resident' | 'internal' = 'resident'): this {
    this.steps.push({ at: this.#at, by, comment: { body, visibility } })
    return this
  }

  /** Draws what was written so far together, so that it ends by `limit`: what is to be history is over today. */
  squeeze(limit: Date): this {
    const start = this.opening.at.getTime()
    const length = this.#at.getTime() - start
    const room = limit.getTime() - start
    if (length <= room) return this
    const shrink = (at: Date): Date => new Date(Math.floor(start + ((at.getTime() - start) * room) / length))
    for (const step of this.steps) {
      step.at = shrink(step.at)
      if (step.patch?.heldUntil) step.patch.heldUntil = shrink(new Date(step.patch.heldUntil)).toISOString()
    }
    this.#at = shrink(this.#at)
    return this
  }
}
