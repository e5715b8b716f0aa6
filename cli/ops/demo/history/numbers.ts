import type { ClientBase } from 'pg'
import { localYear } from '@/domain/time'

const DIGITS_MIN = 4

/** A number for each instant, counted in their order within each local year, as the database would have given them. */
export function numbersFor(kind: string, instants: readonly Date[], zone: string): string[] {
  const counts = new Map<number, number>()
  return instants.map((instant) => {
    const year = localYear(instant, zone)
    const count = (counts.get(year) ?? 0) + 1
    counts.set(year, count)
    return `${kind}-${year}-${String(count).padStart(DIGITS_MIN, '0')}`
  })
}

/** Lets the database count on where the demo stopped. */
export async function continueNumbers(client: ClientBase, numbers: readonly string[]): Promise<void> {
  const last = new Map<string, number>()
  for (const number of numbers) {
    const [kind = '', year = '', count = ''] = number.split('-')
    const sequence = `number_${kind.toLowerCase()}_${year}`
    last.set(sequence, Math.max(last.get(sequence) ?? 0, Number(count)))
  }
  for (const [sequence, count] of last) {
    await client.query(`create sequence if not exists ${sequence}`)
    await client.query('select setval($1::regclass, $2)', [sequence, count])
  }
}
