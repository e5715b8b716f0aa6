import type { GlobalBeforeOperationHook } from 'payload'
import { requireActor } from './actor'
import { KEPT_BY_DATABASE } from './admit-request'

/** The same door for globals: nobody reads or writes one without a live account. */
export const admitGlobalRequest: GlobalBeforeOperationHook = async ({ args, overrideAccess, req }) => {
  if (overrideAccess) return args
  await requireActor(req)
  const { data } = args as { data?: Record<string, unknown> }
  if (data) for (const field of KEPT_BY_DATABASE) delete data[field]
  return args
}
