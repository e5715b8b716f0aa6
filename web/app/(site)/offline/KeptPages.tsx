'use client'
import { useEffect, useState } from 'react'
import { OFFLINE_PATH, PAGES_CACHE } from '@/web/worker/names'

/** The most that are listed, the latest first. */
const LISTED_MAX = 20

interface KeptPage {
  path: string
  title: string
  answeredAt: number
}

interface KeptPagesProps {
  heading: string
  /** Regional form of the page's language, and the estate's zone. */
  locale: string
  timeZone: string
}

/** The pages that this device has a copy of; nothing where there are none. */
export function KeptPages({ heading, locale, timeZone }: KeptPagesProps) {
  const [pages, setPages] = useState<KeptPage[]>([])
  useEffect(() => {
    if ('caches' in window) keptPages().then(setPages, () => setPages([]))
  }, [])
  if (pages.length === 0) return null
  const when = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone })
  return (
    <section className="section" aria-labelledby="kept">
      <h2 id="kept">{heading}</h2>
      <ul className="rows">
        {pages.map(({ path, title, answeredAt }) => (
          <li className="row" key={path}>
            <a className="row-link" href={path}>
              {title}
            </a>
            <span className="meta">{when.format(answeredAt)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

async function keptPages(): Promise<KeptPage[]> {
  const cache = await caches.open(PAGES_CACHE)
  const requests = await cache.keys()
  const pages = await Promise.all(
    requests.map(async (request) => pageOf(request.url, await cache.match(request))),
  )
  return oneForEachPlace(pages.filter((page) => page !== null))
    .sort((a, b) => b.answeredAt - a.answeredAt)
    .slice(0, LISTED_MAX)
}

/** A list's pages and tabs are reached from its beginning: of these, the plainest address alone is shown. */
function oneForEachPlace(pages: KeptPage[]): KeptPage[] {
  const places = new Map<string, KeptPage>()
  for (const page of pages) {
    const place = page.path.split('?', 1)[0] ?? ''
    const known = places.get(place)
    if (place !== OFFLINE_PATH && (!known || page.path.length < known.path.length)) places.set(place, page)
  }
  return [...places.values()]
}

async function pageOf(address: string, copy: Response | undefined): Promise<KeptPage | null> {
  if (!copy) return null
  const { pathname, search } = new URL(address)
  const title = titleIn(await copy.text())
  const path = `${pathname}${search}`
  return { path, title: title || path, answeredAt: Date.parse(copy.headers.get('Date') ?? '') || 0 }
}

/** The title alone is parsed: the styles of another answer carry a nonce that is none of this page's. */
function titleIn(page: string): string {
  const element = /<title>[^<]*<\/title>/.exec(page)?.[0] ?? ''
  return new DOMParser().parseFromString(element, 'text/html').title
}
