import type { CollectionBeforeValidateHook } from 'payload'
import { invalid } from '@/domain/violations'

/** Characters a password needs, and the most it may have: hashing a book is a way to keep a server busy. */
export const PASSWORD_MIN = 8
export const PASSWORD_MAX = 200

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

export const checkPassword: CollectionBeforeValidateHook = ({ data, operation }) => {
  if (operation === 'create' || (data?.password !== undefined && data.password !== null)) {
    requireGoodPassword(data?.password)
  }
  return data
}
