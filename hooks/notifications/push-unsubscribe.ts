import type {
  CollectionAfterLogoutHook,
  CollectionBeforeChangeHook,
  CollectionBeforeOperationHook,
} from 'payload'
import { notFound } from '@/domain/violations'
import { isUuid } from '@/hooks/uuid'
import { inTransaction, sql } from '@/server/database'

interface Account {
  id: string
  _sid?: string
}

/**
 * Whoever signs out is not knocked at any more: on this device, and on every device where all sign-ins end together. A
 * sign-in that has merely run out ends nothing: its holder still waits to be told.
 */
export const endPushOnSignOut: CollectionAfterLogoutHook = async ({ req }) => {
  const account = req.user as Account | null
  if (!account) return
  const isEverywhere = req.searchParams?.get('allSessions') === 'true'
  const database = await inTransaction(req)
  await database.rows(sql`
    delete from push_subscriptions
    where user_id = ${account.id} and (${isEverywhere} or session_id = ${account._sid ?? null})`)
}

/** A new password ends every other sign-in, and what those devices are sent. After the change nobody knows that it was one. */
export const endPushOnNewPassword: CollectionBeforeChangeHook = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (operation !== 'update' || !data.password) return data
  const account = req.user as Account | null
  const keptId = account?.id === originalDoc?.id ? (account?._sid ?? null) : null
  const database = await inTransaction(req)
  await database.rows(sql`
    delete from push_subscriptions where user_id = ${originalDoc?.id} and session_id is distinct from ${keptId}`)
  return data
}

/** Of two who take back one subscription, the second finds it gone. @throws RuleViolation 404. */
export const lockPushSubscription: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const id = 'id' in args ? args.id : undefined
  if (operation !== 'delete' || id === undefined) return args
  if (!isUuid(id)) throw notFound()
  const database = await inTransaction(req)
  const [row] = await database.rows(sql`select id from push_subscriptions where id = ${id} for update`)
  if (!row) throw notFound()
  return args
}
