import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { cache } from 'react'
import { isPerson, type Person } from '@/domain/actor'
import type { Language } from '@/domain/notifications'
import { actorOf } from '@/hooks/actor'
import { onPool } from '@/server/database'
import { payloadSecret } from '@/server/env'
import { signInOf } from '@/web/own-token'
import { TARGET_HEADER } from '@/web/request-headers'
import { isKnownSignIn } from './known-sign-in'
import { runningPayload } from './session'

/** Whoever is signed in and looks at the residents' and technicians' pages. */
export interface Viewer {
  actor: Person
  email: string
  /** What they chose in their profile. */
  language: Language
  payload: Payload
  /** Passed on to every operation done for them. */
  req: PayloadRequest
}

/**
 * The viewer of this request, or null: one sign-in check a request, however many parts of the page ask. Following a
 * link from a mail is no less signed in for coming from elsewhere: pages only read, and forms that change anything
 * are refused when they are foreign (web/foreign-forms.ts).
 */
export const findViewer = cache(async (): Promise<Viewer | null> => viewerBehind(await headers()))

/** The viewer behind a request's headers, read anew: for what goes on after the request's first moment. */
export async function viewerBehind(sent: Headers): Promise<Viewer | null> {
  const payload = await runningPayload()
  const own = new Headers(sent)
  own.delete('origin')
  own.set('sec-fetch-site', 'none')
  const { user } = await payload.auth({ headers: own })
  if (!user) return nobody(own, payload)
  const req = await createLocalReq({ user, req: { headers: own } }, payload)
  const actor = await actorOf(req)
  if (!actor || !isPerson(actor)) return null
  return { actor, email: user.email, language: user.language ?? 'en', payload, req }
}

/** @throws Error when they have signed in, and it was the database that was away: to sign in again would not help. */
async function nobody(sent: Headers, payload: Payload): Promise<null> {
  const signIn = signInOf({ cookie: sent.get('cookie') }, payloadSecret())
  if (signIn && (await isKnownSignIn(onPool(payload), signIn)))
    throw new Error('The database was away while somebody was looked up.')
  return null
}

/** The viewer; whoever is not signed in is led to sign in first, and then back to this page. */
export async function requireViewer(): Promise<Viewer> {
  const viewer = await findViewer()
  if (viewer) return viewer
  const target = (await headers()).get(TARGET_HEADER) ?? '/'
  redirect(target === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(target)}`)
}
