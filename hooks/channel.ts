import type { PayloadRequest } from 'payload'
import { env } from '@/server/env'

/** How a write came: the CLI names itself by a header, and the admin panel is known by the page that sends the form. */
export function channelOf(req: PayloadRequest): 'cli' | 'admin' | 'web' {
  if (req.headers?.get('x-estate-channel') === 'cli') return 'cli'
  return req.headers?.get('referer')?.startsWith(`${env.estateUrl}/admin`) ? 'admin' : 'web'
}
