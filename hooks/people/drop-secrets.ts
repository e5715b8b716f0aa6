import type { CollectionBeforeOperationHook } from 'payload'

/** What signing in keeps about an account. Payload writes it past the hooks; no client does. */
export const SECRETS = [
  'hash',
  'salt',
  'sessions',
  'resetPasswordToken',
  'resetPasswordExpiration',
  'loginAttempts',
  'lockUntil',
]

/** Derived fields of an account in a client's body are dropped. */
export const dropSecrets: CollectionBeforeOperationHook = ({ args, operation, overrideAccess }) => {
  if (overrideAccess || (operation !== 'create' && operation !== 'update') || !args.data) return args
  for (const field of SECRETS) delete (args.data as Record<string, unknown>)[field]
  return args
}
