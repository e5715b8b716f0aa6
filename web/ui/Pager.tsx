import type { Words } from '@/web/i18n/words'

/** Leads to older and newer pages of a list; absent while everything fits on one. */
export function Pager({
  page,
  hasMore,
  href,
  words,
  t,
}: {
  page: number
  hasMore: boolean
  href: (page: number) => string
  /** What a list calls its first and its next page that is not in order of time. */
  words?: { first: string; more: string }
  t: Words
}) {
  if (page === 1 && !hasMore) return null
  return (
    <p className="pager">
      {page > 1 ? (
        <a className="button quiet" href={href(1)}>
          {words?.first ?? t('common.newest')}
        </a>
      ) : (
        <span />
      )}
      {hasMore ? (
        <a className="button quiet" href={href(page + 1)}>
          {words?.more ?? t('common.more')}
        </a>
      ) : null}
    </p>
  )
}
