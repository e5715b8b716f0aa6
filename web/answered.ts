import type { IncomingMessage, ServerResponse } from 'node:http'
import { ANSWERED, logger } from '@/server/logger'
import type { ObserveRequest } from '@/server/metrics/requests'
import { loggablePath, pathOf } from '@/server/request-check'
import type { RequestContext } from '@/server/request-context'
import { signInOf } from './own-token'

/** What browsers fetch beside pages, and what machines ask to see that the process lives: noted for whoever looks closely. */
const BESIDE =
  /^\/(?:_next|icons)\/|^\/(?:healthz|readyz|favicon\.ico|logo|manifest\.webmanifest|sw\.js|plain\.css|links\.css)$/
const OK_BELOW = 400
/** What the log says of an answer that nobody waited for any more; the same number as other servers' logs. */
const GONE = 499

interface Watch {
  context: RequestContext
  /** The pattern of the address, where the API has not said its own. */
  routeOf: (path: string) => string
  secret: () => string
  observe?: ObserveRequest
}

/** Notes each request once it is over: a line of the log, and its time among the figures. Streams have no time of their own. */
export function watchAnswer(req: IncomingMessage, res: ServerResponse, watch: Watch): void {
  const begun = performance.now()
  const method = req.method ?? 'GET'
  const target = req.url ?? '/'
  const account = signInOf(req.headers, watch.secret())?.account
  res.once('close', () => {
    const ms = performance.now() - begun
    const status = res.writableFinished ? res.statusCode : GONE
    const isStream = String(res.getHeader('content-type') ?? '').startsWith('text/event-stream')
    const route = watch.context.route ?? watch.routeOf(pathOf(target))
    if (!isStream) watch.observe?.({ method, route, status, seconds: ms / 1000 })
    const line = {
      requestId: watch.context.id,
      method,
      path: loggablePath(target),
      status,
      ms: Math.round(ms),
      ...(account ? { account } : {}),
    }
    const isBeside = BESIDE.test(pathOf(target)) && status < OK_BELOW
    logger[isBeside ? 'debug' : 'info'](line, ANSWERED)
  })
}
