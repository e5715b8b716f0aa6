import { addDays, addMinutes } from '@/domain/time'
import type { Hours } from '../calendar'
import type { World } from '../history/world'
import type { Life } from './life'

/** When the accountant writes amounts down. */
export const ACCOUNTS: Hours = { weekday: [10, 16], sunday: null }

/** What is wanted for a booking comes in, fee and deposit in one. */
export function settle(world: World, life: Life, at: Date): void {
  const { dice } = world
  const method = dice.weighted([
    ['upi', 6],
    ['bank', 2],
    ['cash', 1],
  ] as const)
  const reference = method === 'cash' ? '' : `${method === 'upi' ? 'UPI' : 'NEFT'} ${dice.digits(12)}`
  const { feePaise, depositPaise } = life.booking
  const write = (kind: 'payment' | 'deposit', amountPaise: number, when: Date) => {
    if (amountPaise <= 0) return
    life.enter({ id: dice.uuid(), kind, amountPaise, method, reference }, when, accountantOf(world))
  }
  write('payment', feePaise, at)
  write('deposit', depositPaise, addMinutes(at, 1))
}

/** The accountant gives back what is due on the next working day. */
export function giveBack(world: World, life: Life): void {
  const { dice, calendar } = world
  const at = calendar.within(ACCOUNTS, addDays(life.updatedAt, 1), dice.whole(5, 200))
  const amountPaise = life.refundDue
  if (amountPaise <= 0 || at >= calendar.midnight) return
  const reference = `NEFT ${dice.digits(12)}`
  life.enter(
    { id: dice.uuid(), kind: 'refund', amountPaise, method: 'bank', reference },
    at,
    accountantOf(world),
  )
}

function accountantOf({ people }: World): string {
  return people.staff.find(({ role }) => role === 'accountant')?.account.id ?? ''
}
