import Link from 'next/link'

interface PagesProps {
  path: string
  /** What else the address says. */
  params: Record<string, string>
  page: number
  hasMore: boolean
}

/** To the newer and the older ones; nothing where there is one page alone. */
export function Pages({ path, params, page, hasMore }: PagesProps) {
  if (page === 1 && !hasMore) return null
  const at = (wanted: number) => `${path}?${new URLSearchParams({ ...params, page: String(wanted) })}`
  return (
    <nav className="estate-pages" aria-label="Pages">
      {page > 1 && <Link href={at(page - 1)}>Newer</Link>}
      <span>Page {page}</span>
      {hasMore && <Link href={at(page + 1)}>Older</Link>}
    </nav>
  )
}
