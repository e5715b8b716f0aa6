/** What is no picture is saved and never shown as a page of this site. */
export function asDownload({ headers }: { headers: Headers }): Headers {
  if (!headers.get('content-type')?.startsWith('image/')) headers.set('Content-Disposition', 'attachment')
  headers.set('X-Content-Type-Options', 'nosniff')
  return headers
}
