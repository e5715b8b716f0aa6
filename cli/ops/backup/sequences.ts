import type { Client } from 'pg'
import { quoted, type SequenceState, sequencesOf } from './catalogue'

/** Those that `next_number` makes at the first number of a kind and year. */
const OF_NUMBERS = /^number_[a-z]+_\d{4}$/

/** Sets every sequence to where it stood. Answers the names of those that the estate does not have. */
export async function setSequences(client: Client, states: readonly SequenceState[]): Promise<string[]> {
  const present = new Set((await sequencesOf(client)).map(({ name }) => name))
  await dropNumbers(
    client,
    [...present].filter((name) => !states.some((state) => state.name === name)),
  )
  const strangers: string[] = []
  for (const { name, value, isCalled } of states) {
    const sequence = `public.${quoted(name)}`
    if (!present.has(name) && !OF_NUMBERS.test(name)) {
      strangers.push(name)
      continue
    }
    // What `setval` does outlives a rollback, unless the sequence is new in the transaction. `restart` makes it so.
    await client.query(
      present.has(name) ? `alter sequence ${sequence} restart` : `create sequence ${sequence}`,
    )
    await client.query('select setval($1::regclass, $2, $3)', [sequence, value, isCalled])
  }
  return strangers
}

/** Forgets the numbers that were given, but for those of `names` that are no numbers. */
export async function dropNumbers(client: Client, names: readonly string[]): Promise<void> {
  for (const name of names.filter((candidate) => OF_NUMBERS.test(candidate)))
    await client.query(`drop sequence public.${quoted(name)}`)
}
