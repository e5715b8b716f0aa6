import { Histogram, type Registry } from 'prom-client'

/** One answered request: the pattern of its address, never the address. Time in seconds. */
export interface AnsweredRequest {
  method: string
  route: string
  status: number
  seconds: number
}
export type ObserveRequest = (request: AnsweredRequest) => void

/** From what a list takes to what somebody gives up on, in seconds. */
const BUCKETS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]
const METHODS = ['GET', 'HEAD', 'POST', 'PATCH', 'PUT', 'DELETE', 'OPTIONS']

/** Times of requests, by method, route and class of the status: as many series as there are routes, whatever is asked for. */
export function measureRequests(registry: Registry): ObserveRequest {
  const histogram = new Histogram({
    name: 'estate_http_request_duration_seconds',
    help: 'Time from the arrival of a request to the end of its answer.',
    labelNames: ['method', 'route', 'status'],
    buckets: BUCKETS,
    registers: [registry],
  })
  return ({ method, route, status, seconds }) =>
    histogram.observe(
      { method: METHODS.includes(method) ? method : 'other', route, status: `${Math.floor(status / 100)}xx` },
      seconds,
    )
}
