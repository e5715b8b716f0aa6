import { AsyncLocalStorage } from 'node:async_hooks'

/** What is known of the request that is being answered, wherever in the process that happens. */
export interface RequestContext {
  /** What the answer's header `X-Request-Id` and every line of the log say. */
  readonly id: string
  /** The pattern of its address (`/api/tickets/:id`), once it has been routed; one of a limited number. */
  route?: string
  /** What broke of it and is in the log: parts of one page fail for one reason. */
  digest?: string
}

/** The site's bundles and the server around them are modules apart, in one process: they meet under this name. */
const SLOT = Symbol.for('khaki-estate.request')

const storage = (): AsyncLocalStorage<RequestContext> => {
  const place = globalThis as { [SLOT]?: AsyncLocalStorage<RequestContext> }
  place[SLOT] ??= new AsyncLocalStorage()
  return place[SLOT]
}

/** Does `work`, and all that it starts, as part of this request. */
export function duringRequest<Result>(context: RequestContext, work: () => Result): Result {
  return storage().run(context, work)
}

/** The request that is being answered here; undefined outside of any. */
export function currentRequest(): RequestContext | undefined {
  return storage().getStore()
}
