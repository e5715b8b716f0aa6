import type { Instrumentation } from 'next'

/**
 * What broke a page is in the log under the number that the page shows (`digest`), beside the request's id. The words are
 * Next's: it hears of every fault of a page, a form or a route.
 */
export const onRequestError: Instrumentation.onRequestError = async (
  error,
  request,
  { routePath, routeType },
) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { logger } = await import('@/server/logger')
  const { loggablePath } = await import('@/server/request-check')
  const { currentRequest } = await import('@/server/request-context')
  const { digest } = error as { digest?: string }
  const context = currentRequest()
  if (context && digest && context.digest === digest) return
  if (context) context.digest = digest
  logger.error(
    { err: error, digest, method: request.method, path: loggablePath(request.path), routePath, routeType },
    'a page failed',
  )
}
