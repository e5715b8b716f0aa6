import { isDatabaseLost } from '@/server/lost-connection'
import { sqlState } from '@/server/sql-state'
import type { Answer } from './answer-error'

/** Postgres's own refusals, by SQLSTATE: what the database guarantees answers like a rule. */
const DATABASE_ANSWERS: Record<string, Answer> = {
  '23505': {
    status: 409,
    problems: [{ code: 'already_exists', message: 'There is one like this already.' }],
  },
  '23503': {
    status: 409,
    problems: [{ code: 'in_use', message: 'Other records refer to this, so it stays.' }],
  },
  '23001': {
    status: 409,
    problems: [{ code: 'in_use', message: 'Other records refer to this, so it stays.' }],
  },
  '23502': { status: 409, problems: [{ code: 'in_use', message: 'Other records need this, so it stays.' }] },
  '23514': {
    status: 400,
    problems: [{ code: 'invalid', message: 'A value is outside what can be stored.' }],
  },
  '23P01': { status: 409, problems: [{ code: 'slot_taken', message: 'This time is taken.' }] },
  '40001': {
    status: 409,
    problems: [{ code: 'try_again', message: 'Somebody else was faster. Try again.' }],
  },
  '40P01': {
    status: 409,
    problems: [{ code: 'try_again', message: 'Somebody else was faster. Try again.' }],
  },
  P0001: { status: 409, problems: [{ code: 'append_only', message: 'This record is never changed.' }] },
}

const BAD_VALUE: Answer = {
  status: 400,
  problems: [{ code: 'invalid', message: 'A value is of the wrong kind.' }],
}
/** The database is not there, or went in the middle of it. */
export const UNAVAILABLE: Answer = {
  status: 503,
  problems: [
    {
      code: 'unavailable',
      message:
        'The database did not confirm this, so it is not stored as far as we know. Try again in a moment.',
    },
  ],
}

/**
 * What an error of the database is answered with; `unforeseen` where it is no refusal but a fault of ours, null where it does
 * not come from the database.
 */
export function databaseAnswer(error: unknown): Answer | 'unforeseen' | null {
  if (isDatabaseLost(error)) return UNAVAILABLE
  const state = sqlState(error)
  if (state === null) return null
  return DATABASE_ANSWERS[state] ?? (state.startsWith('22') ? BAD_VALUE : 'unforeseen')
}
