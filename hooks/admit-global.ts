import type { GlobalBeforeOperationHook } from 'payload'
import { requireActor } from './actor'

/** The same door for globals: nobody reads or writes one without a live account. */
export const admitGlobalRequest: GlobalBeforeOperationHook = async ({ args, overrideAccess, req }) => {
  if (!overrideAccess) await requireActor(req)
  return args
}
