import { isOwnOrigin } from '../foreign-forms'

/**
 * Whether no web site stands behind a request: programs name none, and neither does a browser that reads over plain
 * http. Payload takes the cookie of such a request only when it is told so; a foreign site always names itself.
 */
export function isFromNoSite(headers: Headers): boolean {
  if (headers.has('origin') || headers.has('sec-fetch-site')) return false
  const page = headers.get('referer')
  return page === null || (URL.canParse(page) && new URL(page).host === headers.get('host'))
}

/**
 * Whether a page of another site has the browser send this: it would sign a person in to somebody else's account
 * without their knowing. Programs name no page, and are let through.
 */
export function isFromForeignPage(headers: Headers, estateUrl: string): boolean {
  const origin = headers.get('origin')
  if (origin === null) return headers.get('sec-fetch-site') === 'cross-site'
  return !isOwnOrigin(origin, headers.get('host'), estateUrl)
}
