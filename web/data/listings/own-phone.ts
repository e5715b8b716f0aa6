import { phoneToShare } from '@/hooks/listings/phone-to-share'
import { reading } from '@/server/database'
import type { Viewer } from '@/web/data/viewer'

/** The number that a message of the viewer's would share; null when the estate knows none. */
export const ownPhone = async ({ actor, req }: Viewer): Promise<string | null> =>
  phoneToShare(await reading(req), actor.userId)
