import { OFFLINE_CACHE_PREFIX, OFFLINE_PATH } from './names'

/** The build that this worker belongs to, put here by server/service-worker-build.ts. */
declare const ESTATE_BUILD: string

const CACHE = `${OFFLINE_CACHE_PREFIX}${ESTATE_BUILD}`
/** What the page needs to look and work as it should, as its own text names it. */
const ASSETS = /\/_next\/static\/[\w./~%()[\]-]+\.(?:css|js|woff2)/g

/** Fetches the page for a lost line, as somebody who is not signed in, with all that it is made of. */
export async function keepOfflinePage(): Promise<void> {
  const cache = await caches.open(CACHE)
  const answer = await fetch(OFFLINE_PATH, { credentials: 'omit', cache: 'no-store' })
  if (!answer.ok) throw new Error(`${OFFLINE_PATH} answered ${answer.status}`)
  const assets = new Set((await answer.clone().text()).match(ASSETS) ?? [])
  await Promise.all([cache.put(OFFLINE_PATH, answer), cache.addAll([...assets])])
}

/** Forgets the pages of former builds. */
export async function dropFormerOfflinePages(): Promise<void> {
  const names = await caches.keys()
  const former = names.filter((name) => name.startsWith(OFFLINE_CACHE_PREFIX) && name !== CACHE)
  await Promise.all(former.map((name) => caches.delete(name)))
}

/** The page for a lost line, or what it is made of. */
export function keptForOffline(key: RequestInfo): Promise<Response | undefined> {
  return caches.match(key, { cacheName: CACHE, ignoreVary: true })
}
