/**
 * Whether no web site stands behind a request: programs name none, and neither does a browser that reads over plain
 * http. Payload takes the cookie of such a request only when it is told so; a foreign site always names itself.
 */
export function isFromNoSite(headers: Headers): boolean {
  if (headers.has('origin') || headers.has('sec-fetch-site')) return false
  const page = headers.get('referer')
  return page === null || (URL.canParse(page) && new URL(page).host === headers.get('host'))
}
