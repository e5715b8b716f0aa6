import type { ExpirationPlugin, SerwistPlugin } from 'serwist'
import { PAGES_CACHE, PHOTOS_CACHE, SESSION_CACHE, SESSION_HEADER } from './names'
import { renewPush } from './push'

const SESSION_KEY = '/session'
/** Where sessions begin and end: what is asked or sent there is never kept, and a visit there ends what was kept. */
const DOORS =
  /^\/(sign-in|sign-out|join|invitation|forgot-password|reset-password)(\/|$)|^\/api\/users\/(login|logout|reset-password|forgot-password)$/

/** Raised whenever everything private goes: an answer that was asked for before is not kept after. */
let epoch = 0
const expirations: ExpirationPlugin[] = []

/** Has the notes of a cache's entries, addresses and all, deleted together with the entries. */
export function goesWithTheSession(expiration: ExpirationPlugin): ExpirationPlugin {
  expirations.push(expiration)
  return expiration
}

/** Whether somebody comes or goes at this address. */
export const isDoor = (pathname: string): boolean => DOORS.test(pathname)

/** Forgets every page and picture of whoever was signed in. */
export async function purge(): Promise<void> {
  epoch += 1
  await Promise.all(expirations.map((expiration) => expiration.deleteCacheAndMetadata()))
  await Promise.all([PAGES_CACHE, PHOTOS_CACHE, SESSION_CACHE].map((name) => caches.delete(name)))
}

/**
 * Keeps only what was answered to the session that is open now. The first answer to another one, or to nobody, ends
 * everything that was kept before anybody sees it, and so does the hour at which the session runs out, on a slow or
 * lost line too; redirects, refusals and faults are never kept.
 */
export const forOneSession: SerwistPlugin = {
  requestWillFetch: async ({ request, state }) => {
    if (state) state.epoch = epoch
    return request
  },
  fetchDidSucceed: async ({ event, request, response, state }) => {
    // Whoever is led elsewhere is looked at there: nothing of a redirect can be read here.
    if (response.type !== 'basic') return response
    const session = response.headers.get(SESSION_HEADER)
    if (session === null || isDoor(new URL(request.url).pathname)) await purge()
    else if (session !== (await keptSession())) {
      await purge()
      await keepSession(session)
      if (state) state.epoch = epoch
      event.waitUntil(renewPush())
    }
    return response
  },
  cachedResponseWillBeUsed: async ({ cachedResponse }) => {
    const session = await keptSession()
    if (session !== null && !isOver(session)) return cachedResponse
    await purge()
    return null
  },
  cacheWillUpdate: async ({ request, response, state }) => {
    const isOwn = response.type === 'basic' && response.headers.has(SESSION_HEADER)
    const isWhole = response.status === 200 && !response.redirected
    const isCurrent = state?.epoch === epoch
    return isOwn && isWhole && isCurrent && !isDoor(new URL(request.url).pathname) ? response : null
  },
}

/** Whether the session is over whose pages are kept: their cookie is gone by now, whatever the line says. */
function isOver(session: string): boolean {
  const end = Number(session.split('.')[1])
  return !(end * 1000 > Date.now())
}

async function keptSession(): Promise<string | null> {
  const kept = await caches.match(SESSION_KEY, { cacheName: SESSION_CACHE })
  return kept ? kept.text() : null
}

async function keepSession(session: string): Promise<void> {
  const cache = await caches.open(SESSION_CACHE)
  await cache.put(SESSION_KEY, new Response(session))
}
