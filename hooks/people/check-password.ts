import type { CollectionBeforeValidateHook } from 'payload'
import { invalid } from '@/domain/violations'

/** Characters a password needs, and the most it may have: hashing a book is a way to keep a server busy. */
export const PASSWORD_MIN = 8
export const PASSWORD_MAX = 200

/** @throws RuleViolation 400 on `password`. */
export function requireGoodPassword(password: unknown): void {
  const isGood =
    typeof password === 'string' && password.length >= PASSWORD_MIN && password.length <= PASSWORD_MAX
  if (isGood && password.trim() !== '') return
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
