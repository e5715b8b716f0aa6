import type { Actor } from '@/domain/actor'
import { REMINDER_HOURS, type Reminder } from '@/domain/bookings/by-itself'
import { checkInWindow } from '@/domain/bookings/check-in'
import { addHours, addMinutes, MINUTE_MS } from '@/domain/time'
import { AWAKE } from '../calendar'
import type { World } from '../history/world'
import type { Life } from './life'
import { ACCOUNTS, giveBack, settle } from './money'

const QUARTER_MS = 15 * MINUTE_MS
/** How bookings end that were to take place. */
const CANCELLED = 0.07
const NO_SHOW = 0.04
const CANCELLED_BY_OFFICE = 0.12
const REJECTED = 0.06
const UNDECIDED = 0.03
const UNPAID = 0.05

const REJECTIONS = [
  'The society’s general meeting is in the hall that evening.',
  'The floor is being polished that day. The week after is free.',
  'Exams: the committee asked for quiet evenings this week.',
]
const OFFICE_REASONS = ['The air conditioning has failed.', 'Water has come in through the ceiling.']

export const system = (job: string): Actor => ({ kind: 'system', job })

/** Lives on with a booking as far as the day of the seeding allows, and answers whether the demo can keep it. */
export class Course {
  readonly #world: World
  /** Today's bookings are lived up to the last full quarter of an hour; everything else ends at midnight. */
  readonly #asOf: Date

  constructor(world: World) {
    this.#world = world
    this.#asOf = new Date(Math.floor(world.calendar.now.getTime() / QUARTER_MS) * QUARTER_MS)
  }

  /** From the wish to wherever it stands today. */
  async run(life: Life): Promise<boolean> {
    if (life.status === 'pending' && !this.#decide(life)) return false
    if (life.status === 'approved' && !this.#pay(life)) return false
    if (life.status === 'confirmed') await this.#comeToPass(life)
    giveBack(this.#world, life)
    return true
  }

  /** The approver says yes, no or nothing. False where today would have to decide. */
  #decide(life: Life): boolean {
    const { dice, calendar } = this.#world
    const { approver } = life.place
    const at = calendar.within(AWAKE, addMinutes(life.beginning.at, dice.around(300, 2.2)), dice.whole(5, 90))
    const { approveBy } = life.booking
    const choice = dice.weighted([
      ['rejected', REJECTED],
      ['expired', UNDECIDED],
      ['confirmed', 1 - REJECTED - UNDECIDED],
    ] as const)
    const reason = dice.pick(REJECTIONS)
    if (!approver || !approveBy || at >= calendar.midnight) return false
    if (choice === 'expired' || at > approveBy) return this.#runOut(life, approveBy, 'expire-approvals')
    life.become(this.#world.asPerson(approver), choice, at, choice === 'rejected' ? reason : null)
    return true
  }

  #pay(life: Life): boolean {
    const { dice, calendar } = this.#world
    const { payBy } = life.booking
    const paid = addMinutes(life.updatedAt, dice.around(700, 2))
    const at = calendar.within(ACCOUNTS, paid, dice.whole(5, 200))
    const isUnpaid = dice.chance(UNPAID)
    if (!payBy) return false
    if (isUnpaid || at > payBy) return this.#runOut(life, payBy, 'expire-approvals')
    if (at >= calendar.midnight) return false
    settle(this.#world, life, at)
    return true
  }

  #runOut(life: Life, limit: Date, job: string): boolean {
    const at = addMinutes(limit, 1)
    if (at >= this.#world.calendar.midnight) return false
    life.become(system(job), 'expired', at)
    return true
  }

  async #comeToPass(life: Life): Promise<void> {
    const { dice } = this.#world
    const { start } = life.booking
    const since = life.updatedAt.getTime()
    const cancelAt = new Date(since + (start.getTime() - since) * dice.between(0.15, 0.97))
    const isCancelled = dice.chance(CANCELLED)
    const isOffice = dice.chance(CANCELLED_BY_OFFICE)
    const isNoShow = dice.chance(NO_SHOW)
    const early = dice.whole(1, 13)
    const reason = dice.pick(OFFICE_REASONS)
    const ends = isCancelled && cancelAt < this.#world.calendar.midnight
    await this.#remind(life, ends ? cancelAt : this.#asOf)
    if (ends) this.#cancel(life, cancelAt, isOffice ? reason : null)
    else if (start <= this.#asOf) await this.#takePlace(life, isNoShow, early)
  }

  #cancel(life: Life, at: Date, reason: string | null): void {
    const { people } = this.#world
    const manager = people.staff.find(({ role }) => role === 'facility_manager')
    const actor = reason && manager ? manager.person : this.#world.asPerson(life.beginning.resident)
    life.become(actor, 'cancelled', at, reason)
  }

  async #takePlace(life: Life, isNoShow: boolean, earlyMinutes: number): Promise<void> {
    const { start, end } = life.booking
    if (isNoShow) {
      const at = addMinutes(checkInWindow(life.booking).end, 1)
      if (at <= this.#asOf) life.become(system('mark-no-shows'), 'no_show', at)
      return
    }
    const actor = this.#world.asPerson(life.beginning.resident)
    await life.change(actor, { isCheckingIn: true }, addMinutes(start, -earlyMinutes))
    if (end <= this.#asOf) life.become(system('mark-no-shows'), 'completed', end)
  }

  /** As the job would have: a reminder is for who had time to forget. */
  async #remind(life: Life, until: Date): Promise<void> {
    const { start } = life.booking
    const confirmedAt = life.updatedAt
    for (const [reminder, hours] of Object.entries(REMINDER_HOURS)) {
      const at = addHours(start, -hours)
      if (confirmedAt <= at && at <= until)
        await life.change(system('remind-bookings'), { reminder: reminder as Reminder }, at)
    }
  }
}
