import config from '@payload-config'
import { estateApi } from '@/web/api/estate-api'
import type { Handler } from '@/web/api/guard'

const api = estateApi(Promise.resolve(config))

/** `/api` itself: answered like any other address of the interface that leads nowhere, never with a page. */
const atTheRoot =
  (handler: Handler) =>
  (request: Request): Promise<Response> =>
    handler(request, { params: Promise.resolve({ slug: [''] }) })

export const GET = atTheRoot(api.GET)
export const POST = atTheRoot(api.POST)
export const PATCH = atTheRoot(api.PATCH)
export const PUT = atTheRoot(api.PUT)
export const DELETE = atTheRoot(api.DELETE)
export const OPTIONS = atTheRoot(api.OPTIONS)
