import autocannon from 'autocannon'

/** A call to put load on. */
export interface Call {
  method: 'GET' | 'POST' | 'PATCH'
  url: string
  token: string
  body?: unknown
  /** Another path and body for each request, so that every one of them changes something. */
  vary?: (n: number) => { path: string; body: unknown }
  connections: number
  seconds: number
}

/** What a load gave. */
export interface Load {
  /** Answered requests a second. */
  rate: number
  p50: number
  p99: number
  /** Answers that were not 2xx, and requests that got none. */
  failures: number
  requests: number
}

/** Puts load on one address, from this process, over real connections. */
export async function load(call: Call): Promise<Load> {
  let n = 0
  const { vary } = call
  const setupRequest = (request: autocannon.Request): autocannon.Request => {
    n += 1
    const { path, body } = vary?.(n) ?? { path: request.path, body: call.body }
    return { ...request, ...(path ? { path } : {}), body: JSON.stringify(body) }
  }
  const result = await autocannon({
    url: call.url,
    method: call.method,
    connections: call.connections,
    duration: call.seconds,
    headers: { authorization: `JWT ${call.token}`, 'content-type': 'application/json' },
    ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
    ...(vary ? { requests: [{ setupRequest }] } : {}),
  })
  return {
    rate: result.requests.total / result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
    failures: result.non2xx + result.errors + result.timeouts,
    requests: result.requests.total,
  }
}

/** Two calls in turns, so that what else the machine does falls on both; the median of each. */
export async function compare(ours: Call, plain: Call, rounds: number): Promise<{ ours: Load; plain: Load }> {
  const seen: { ours: Load[]; plain: Load[] } = { ours: [], plain: [] }
  for (let round = 0; round < rounds; round += 1) {
    seen.ours.push(await load(ours))
    seen.plain.push(await load(plain))
  }
  return { ours: median(seen.ours), plain: median(seen.plain) }
}

function median(loads: Load[]): Load {
  const sorted = [...loads].sort((a, b) => a.rate - b.rate)
  const middle = sorted[Math.floor(sorted.length / 2)]
  if (!middle) throw new Error('No round was run.')
  return { ...middle, failures: loads.reduce((sum, one) => sum + one.failures, 0) }
}
