import type { Strategy } from 'serwist'
import { KEEP_QUESTION } from './names'
import { isDoor } from './private-caches'

/** What a page is made of, as its own text names it. */
const ASSETS = /\/_next\/static\/[\w./~%()[\]-]+\.(?:css|js|woff2)/g

interface Keepers {
  pages: Strategy
  statics: Strategy
  /** Whether an address is one of the pages that are kept. */
  isPage: (pathname: string) => boolean
}

/**
 * Keeps the page that asks for it, with what it is made of: whoever comes here for the first time has opened a page before
 * there was a worker to see it.
 */
export function keepOpenPage(event: ExtendableMessageEvent, { pages, statics, isPage }: Keepers): void {
  if (event.data !== KEEP_QUESTION || !(event.source instanceof WindowClient)) return
  const { pathname, href } = new URL(event.source.url)
  if (!isPage(pathname) || isDoor(pathname)) return
  event.waitUntil(keep(href, event, { pages, statics }))
}

async function keep(
  href: string,
  event: ExtendableMessageEvent,
  { pages, statics }: Omit<Keepers, 'isPage'>,
): Promise<void> {
  const answer = await pages.handle({ event, request: new Request(href) })
  const assets = new Set((await answer.text()).match(ASSETS) ?? [])
  await Promise.all([...assets].map((path) => statics.handle({ event, request: new Request(path) })))
}
