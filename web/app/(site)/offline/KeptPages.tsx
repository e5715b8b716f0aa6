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

/** The pages that this device has a copy of; nothing where there are none. */
export function KeptPages({ heading }: { heading: string }) {
  const [pages, setPages] = useState<KeptPage[]>([])
  useEffect(() => {
    if ('caches' in window) keptPages().then(setPages, () => setPages([]))
  }, [])
  if (pages.length === 0) return null
  return (
    <section className="section" aria-labelledby="kept">
      <h2 id="kept">{heading}</h2>
      <ul className="rows">
        {pages.map(({ path, title }) => (
          <li className="row" key={path}>
            <a className="row-link" href={path}>
              {title}
            </a>
            <span className="meta">{path}</span>
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
  return pages
    .filter((page): page is KeptPage => page !== null && page.path !== OFFLINE_PATH)
    .sort((a, b) => b.answeredAt - a.answeredAt)
    .slice(0, LISTED_MAX)
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
