/// <reference lib="webworker" />
import {
  CacheFirst,
  ExpirationPlugin,
  NetworkFirst,
  Serwist,
  type SerwistPlugin,
  StaleWhileRevalidate,
} from 'serwist'
import { notingCopies, tellOfCopy } from './copies'
import { OFFLINE_PATH, PAGES_CACHE, PHOTOS_CACHE, STATIC_CACHE } from './names'
import { dropFormerOfflinePages, keepOfflinePage, keptForOffline } from './offline-page'
import { keepOpenPage } from './open-page'
import { forOneSession, goesWithTheSession, isDoor, purge } from './private-caches'
import { openPush, showPush, stopPush } from './push'

declare const self: ServiceWorkerGlobalScope

const DAY_SECONDS = 24 * 3600
/** How long a page is waited for before its last copy is shown. */
const PATIENCE_SECONDS = 4
const PAGES_MAX = 60
const PHOTOS_MAX = 60
const STATIC_MAX = 200
const PRIVATE_MAX_AGE_SECONDS = 7 * DAY_SECONDS
const STATIC_MAX_AGE_SECONDS = 30 * DAY_SECONDS

/** The panel and the interface answer for themselves, and what a signed link shows is for whoever holds it. */
const NOT_PAGES = /^\/(admin|api|_next|link|unsubscribe|calendar)(\/|$)/
const PHOTOS = /^\/api\/media\/file\//
const LOGO = '/logo'
const SIGN_OUT = /^\/(sign-out|api\/users\/logout)$/
const STATIC = /^\/_next\/static\//

const orOfflinePage: SerwistPlugin = { handlerDidError: async () => keptForOffline(OFFLINE_PATH) }
const orKeptForOffline: SerwistPlugin = { handlerDidError: async ({ request }) => keptForOffline(request) }
const onlyPages: SerwistPlugin = {
  cacheWillUpdate: async ({ response }) =>
    response.headers.get('Content-Type')?.startsWith('text/html') ? response : null,
}
const lasting = (maxEntries: number, maxAgeSeconds: number): ExpirationPlugin =>
  new ExpirationPlugin({ maxEntries, maxAgeSeconds, purgeOnQuotaError: true })

const pages = new NetworkFirst({
  cacheName: PAGES_CACHE,
  networkTimeoutSeconds: PATIENCE_SECONDS,
  matchOptions: { ignoreVary: true },
  plugins: [
    forOneSession,
    onlyPages,
    notingCopies,
    goesWithTheSession(lasting(PAGES_MAX, PRIVATE_MAX_AGE_SECONDS)),
    orOfflinePage,
  ],
})
const photos = new NetworkFirst({
  cacheName: PHOTOS_CACHE,
  networkTimeoutSeconds: PATIENCE_SECONDS,
  matchOptions: { ignoreVary: true },
  plugins: [forOneSession, goesWithTheSession(lasting(PHOTOS_MAX, PRIVATE_MAX_AGE_SECONDS))],
})
const statics = new CacheFirst({
  cacheName: STATIC_CACHE,
  plugins: [lasting(STATIC_MAX, STATIC_MAX_AGE_SECONDS), orKeptForOffline],
})
/** The one picture of the frame, the same for everybody. */
const logo = new StaleWhileRevalidate({ cacheName: STATIC_CACHE })

const worker = new Serwist({
  // Every page is loaded whole, so a new worker may take over at once: no page is half old, half new.
  skipWaiting: true,
  clientsClaim: true,
  disableDevLogs: true,
  runtimeCaching: [
    { matcher: ({ sameOrigin, url }) => sameOrigin && STATIC.test(url.pathname), handler: statics },
    { matcher: ({ sameOrigin, url }) => sameOrigin && url.pathname === LOGO, handler: logo },
    {
      matcher: ({ request, sameOrigin, url }) =>
        sameOrigin && request.destination === 'image' && PHOTOS.test(url.pathname),
      handler: photos,
    },
    {
      matcher: ({ request, sameOrigin, url }) =>
        sameOrigin && request.mode === 'navigate' && !NOT_PAGES.test(url.pathname),
      handler: pages,
    },
  ],
})

// Whoever signs in or out is let through untouched: the browser itself obeys what the answer says of its stores.
self.addEventListener('fetch', (event) => {
  const { method, url } = event.request
  const { pathname } = new URL(url)
  if (method === 'POST' && isDoor(pathname)) event.waitUntil(purge())
  if (method === 'POST' && SIGN_OUT.test(pathname)) event.waitUntil(stopPush())
})
self.addEventListener('message', tellOfCopy)
self.addEventListener('message', (event) =>
  keepOpenPage(event, { pages, statics, isPage: (pathname) => !NOT_PAGES.test(pathname) }),
)
self.addEventListener('push', showPush)
self.addEventListener('notificationclick', openPush)
self.addEventListener('install', (event) => event.waitUntil(keepOfflinePage()))
self.addEventListener('activate', (event) => event.waitUntil(dropFormerOfflinePages()))
worker.addEventListeners()
