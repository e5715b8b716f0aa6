import { randomBytes } from 'node:crypto'
import type { CollectionBeforeValidateHook } from 'payload'
import { invalid } from '@/domain/violations'

/** Characters a password needs, and the most it may have: hashing a book is a way to keep a server busy. */
export const PASSWORD_MIN = 8
export const PASSWORD_MAX = 200
const UNKNOWN_BYTES = 32

export function isGoodPassword(password: unknown): password is string {
  if (typeof password !== 'string' || password.trim() === '') return false
  return password.length >= PASSWORD_MIN && password.length <= PASSWORD_MAX
}

/** @throws RuleViolation 400 on `password`. */
export function requireGoodPassword(password: unknown): asserts password is string {
  if (isGoodPassword(password)) return
  throw invalid([
    { field: 'password', message: `A password has ${PASSWORD_MIN} to ${PASSWORD_MAX} characters.` },
  ])
}

/** A new account without a password gets one that nobody knows: its holder chooses theirs by the invitation. */
export const checkPassword: CollectionBeforeValidateHook = ({ data, operation }) => {
  const isGiven = data?.password !== undefined && data.password !== null
  if (isGiven) requireGoodPassword(data?.password)
  if (isGiven || operation !== 'create' || !data) return data
  data.password = randomBytes(UNKNOWN_BYTES).toString('base64')
  return data
}
