import 'server-only'
import { headers } from 'next/headers'
import { createLocalReq, type PayloadRequest } from 'payload'
import { PEER_HEADER } from '@/server/peer'
import { runningPayload } from '@/web/data/session'

/** The request of somebody who is not signed in, with their browser's headers: a sign-in remembers its device. */
export async function visitorRequest(): Promise<PayloadRequest> {
  return createLocalReq({ req: { headers: new Headers(await headers()) } }, await runningPayload())
}

/** Where a request came from, for what counts tries by address. */
export async function visitorAddress(): Promise<string> {
  return (await headers()).get(PEER_HEADER) ?? 'unknown'
}
