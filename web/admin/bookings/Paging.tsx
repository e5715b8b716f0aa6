import Link from 'next/link'
import { BOARD_PATH } from './words'

/** Lists of the board that have pages of their own. */
export type PagedList = 'approvals' | 'payments' | 'refunds'
export type Pages = Record<PagedList, number>

/** Which page of each list an address asks for; the first where it says nothing sensible. */
export function pagesOf(params: Record<string, string | string[] | undefined> | undefined): Pages {
  const page = (list: PagedList) => {
    const number = Number(params?.[list])
    return Number.isSafeInteger(number) && number > 0 && number < 10_000 ? number : 1
  }
  return { approvals: page('approvals'), payments: page('payments'), refunds: page('refunds') }
}

/** To the earlier and the later ones of one list; the others stay where they are. */
export function Paging({ list, pages, hasMore }: { list: PagedList; pages: Pages; hasMore: boolean }) {
  const page = pages[list]
  if (page === 1 && !hasMore) return null
  const at = (wanted: number) => {
    const asked = Object.entries({ ...pages, [list]: wanted }).filter(([, number]) => number > 1)
    return `${BOARD_PATH}?${new URLSearchParams(asked.map(([name, number]) => [name, String(number)]))}#${list}`
  }
  return (
    <nav className="estate-pages" aria-label={`Pages of ${list}`}>
      {page > 1 && <Link href={at(page - 1)}>Earlier</Link>}
      <span>Page {page}</span>
      {hasMore && <Link href={at(page + 1)}>Later</Link>}
    </nav>
  )
}
