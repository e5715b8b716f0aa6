import type { Problem } from '@/domain/violations'
import type { Answer } from '@/hooks/answer-error'
import { type LinkFrame, linkPage } from '@/web/ui/links/frame'
import type { Html } from '@/web/ui/links/html'
import { refusalMain, refusalWords } from '@/web/ui/links/refusal'

/** Neither kept on the way nor found by a search: what is here is for one person. */
const PRIVATE = { 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex, nofollow' }

/** Whether a program asks that wants no page. */
export function readsJson(headers: Headers): boolean {
  const accept = headers.get('accept') ?? ''
  return /\bapplication\/json\b/.test(accept) && !/\btext\/html\b/.test(accept)
}

export function page(frame: LinkFrame, title: string, main: Html, status = 200): Response {
  const headers = { ...PRIVATE, 'Content-Type': 'text/html; charset=utf-8' }
  return new Response(linkPage(frame, title, main), { status, headers })
}

export function json(body: unknown, status = 200): Response {
  return Response.json(body, { status, headers: PRIVATE })
}

/** For mail programs, which show nothing of it. */
export function plain(text: string, status = 200): Response {
  return new Response(`${text}\n`, {
    status,
    headers: { ...PRIVATE, 'Content-Type': 'text/plain; charset=utf-8' },
  })
}

const UNKNOWN: Problem = { code: 'internal', message: 'Something went wrong.' }

/** A refusal, as everywhere in the interface for programs, and as a page for people. */
export function refusal(frame: LinkFrame, { status, problems }: Answer, isJson: boolean): Response {
  if (isJson) return json({ errors: problems }, status)
  const words = refusalWords(frame, problems[0] ?? UNKNOWN)
  return page(frame, words.title, refusalMain(frame, words), status)
}
