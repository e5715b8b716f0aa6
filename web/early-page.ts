import type { IncomingMessage, ServerResponse } from 'node:http'
import { pathOf } from '@/server/request-check'
import { type PlainSubject, plainMain, readsPages } from './plain-page'

/** How Next begins the page of what is absent or has failed. */
const EMPTY_PAGE = 'id="__next_error__"'
const BODY = '<body>'
/** The panel speaks for itself, and the interface has no pages. */
const NOT_PAGES = /^\/(admin|api)(\/|$)/
const SUBJECTS: Record<number, PlainSubject | undefined> = { 404: 'absent', 500: 'broken' }

/**
 * Next answers what is absent or has failed with an empty page that its scripts fill: nothing would be said to whoever
 * has none, or waits for them. So the plain words are put there first; the page proper takes their place.
 */
export function speakEarly(req: IncomingMessage, res: ServerResponse): void {
  if (!readsPages(req.headers) || NOT_PAGES.test(pathOf(req.url ?? '/'))) return
  const { setHeader, write, end } = res
  let isBegun = false
  const first = (chunk: unknown): unknown => {
    const subject = SUBJECTS[res.statusCode]
    if (isBegun || !subject || !(typeof chunk === 'string' || chunk instanceof Uint8Array)) return chunk
    isBegun = true
    return withWords(Buffer.from(chunk as Uint8Array), plainMain(subject, req.headers))
  }
  res.setHeader = (name, value) => {
    // Next compresses by what the browser takes, and looks for it only when it begins to send.
    if (SUBJECTS[res.statusCode]) delete req.headers['accept-encoding']
    return setHeader.call(res, name, value)
  }
  res.write = ((...args: unknown[]) => Reflect.apply(write, res, [first(args[0]), ...args.slice(1)])) as never
  res.end = ((...args: unknown[]) => Reflect.apply(end, res, [first(args[0]), ...args.slice(1)])) as never
}

/** The beginning of an empty page with `words` in it; any other as it is. */
function withWords(beginning: Buffer, words: string): Buffer {
  const body = beginning.includes(EMPTY_PAGE) ? beginning.indexOf(BODY) : -1
  if (body < 0) return beginning
  const at = body + BODY.length
  return Buffer.concat([beginning.subarray(0, at), Buffer.from(words), beginning.subarray(at)])
}
