import { formatInstant } from '@/domain/time'
import { env } from '@/server/env'

/** An instant as people of the estate read it, in its own zone. For server components. */
export function Instant({ at }: { at: string }) {
  return <time dateTime={at}>{formatInstant(new Date(at), env.timeZone)}</time>
}
