import { CliFailure, EXIT, exitCodeOfStatus, Interrupted, notSignedIn, unreachable } from './failures'
import { type Query, writeQuery } from './query'
import { movedTo, nextAfter, problemsIn, reasonOf, waitAfter } from './refusal'
import type { HttpAnswer, HttpRequest, Transport } from './transport'
import type { List } from './wire'

/** How long an answer is waited for, in milliseconds; a photo on a slow line takes longer. */
const ANSWER_TIMEOUT_MS = 30_000
const UPLOAD_TIMEOUT_MS = 180_000

export interface ClientOptions {
  /** Origin of the estate, without a trailing slash. */
  address: string
  token: string | undefined
  /** Whether requests say that they come from this program; the server then writes `cli` as a report's channel. */
  isNamed?: boolean
  transport: Transport
  /** Aborted by Ctrl-C. */
  signal: AbortSignal
  /** Called while an answer is waited for; what it returns ends the waiting. */
  waiting: () => () => void
}

const isGood = ({ status }: HttpAnswer): boolean => status >= 200 && status < 300

type Body = { json: unknown } | { multipart: Uint8Array; boundary: string }

/** The estate's REST interface as one signed-in person. Every failure is a `CliFailure` with its exit code. */
export class Client {
  readonly address: string
  private readonly options: ClientOptions

  constructor(options: ClientOptions) {
    this.options = options
    this.address = options.address
  }

  /** The same estate as somebody else. */
  withToken(token: string | undefined): Client {
    return new Client({ ...this.options, token })
  }

  /** The same person without the program's name: for reports that came another way, such as by phone. */
  unnamed(): Client {
    return new Client({ ...this.options, isNamed: false })
  }

  get<T>(path: string, query: Query = {}): Promise<T> {
    return this.ask<T>('GET', path, query)
  }

  /** A file, whole. */
  async download(path: string, query: Query = {}): Promise<Uint8Array> {
    const answer = await this.exchange('GET', path, query)
    if (!isGood(answer)) throw this.failureOf(path, answer)
    return answer.bytes
  }

  /** One page of a collection. */
  find<T>(collection: string, query: Query): Promise<List<T>> {
    return this.get<List<T>>(`/${collection}`, query)
  }

  patch<T>(path: string, json: unknown, query: Query = {}): Promise<T> {
    return this.ask<T>('PATCH', path, query, { json })
  }

  /** Carries an idempotency key of its own, so that a lost answer can be asked for again. */
  post<T>(path: string, json: unknown, query: Query = {}): Promise<T> {
    return this.ask<T>('POST', path, query, { json })
  }

  upload<T>(path: string, form: { multipart: Uint8Array; boundary: string }): Promise<T> {
    return this.ask<T>('POST', path, {}, form)
  }

  private async ask<T>(method: HttpRequest['method'], path: string, query: Query, body?: Body): Promise<T> {
    const answer = await this.exchange(method, path, query, body)
    if (!isGood(answer)) throw this.failureOf(path, answer)
    return this.parse<T>(answer)
  }

  private async exchange(
    method: HttpRequest['method'],
    path: string,
    query: Query,
    body?: Body,
  ): Promise<HttpAnswer> {
    const suffix = writeQuery(query)
    const url = `${this.address}/api${path}${suffix ? `?${suffix}` : ''}`
    const stopWaiting = this.options.waiting()
    try {
      return await this.send({ method, url, ...this.envelope(method, path, body) })
    } finally {
      stopWaiting()
    }
  }

  private envelope(method: string, path: string, body?: Body): Pick<HttpRequest, 'headers' | 'body'> {
    const headers: Record<string, string> = { Accept: 'application/json' }
    if (this.options.isNamed !== false) headers['X-Estate-Channel'] = 'cli'
    if (this.options.token) headers.Authorization = `JWT ${this.options.token}`
    if (method === 'POST' && path !== '/users/login') headers['Idempotency-Key'] = crypto.randomUUID()
    if (!body) return { headers }
    if ('json' in body) {
      headers['Content-Type'] = 'application/json'
      return { headers, body: JSON.stringify(body.json) }
    }
    headers['Content-Type'] = `multipart/form-data; boundary=${body.boundary}`
    return { headers, body: body.multipart }
  }

  /** A dropped connection is tried once more where that cannot do the thing twice. */
  private async send(request: Omit<HttpRequest, 'signal'>): Promise<HttpAnswer> {
    const isRepeatable = request.method === 'GET' || 'Idempotency-Key' in request.headers
    const limit = typeof request.body === 'object' ? UPLOAD_TIMEOUT_MS : ANSWER_TIMEOUT_MS
    for (let attempt = 1; ; attempt += 1) {
      const timeout = AbortSignal.timeout(limit)
      try {
        const signal = AbortSignal.any([this.options.signal, timeout])
        return await this.options.transport({ ...request, signal })
      } catch (error) {
        if (this.options.signal.aborted) throw new Interrupted()
        const wasDropped = (error as NodeJS.ErrnoException).code === 'ECONNRESET'
        if (attempt === 1 && isRepeatable && wasDropped) continue
        const late = `no answer within ${limit / 1000} s`
        throw unreachable(this.address, timeout.aborted ? late : reasonOf(error))
      }
    }
  }

  private failureOf(path: string, answer: HttpAnswer): CliFailure {
    const problems = problemsIn(answer.text)
    const message = problems.map(({ message }) => message).join('\n') + waitAfter(answer)
    if (answer.status === 401) {
      const expired = 'You are not signed in, or the session has ended.'
      const wrong = message || 'Wrong e-mail or password.'
      return notSignedIn(path === '/users/login' ? wrong : expired, this.address)
    }
    const silent = `${this.address} answered ${answer.status}${movedTo(answer)} without saying why.`
    return new CliFailure(exitCodeOfStatus(answer.status), message || silent, {
      next: nextAfter(answer.status, this.address),
      problems,
    })
  }

  private parse<T>(answer: HttpAnswer): T {
    try {
      return JSON.parse(answer.text) as T
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error
      const message = `${this.address} answers, but not as an estate does.`
      throw new CliFailure(EXIT.error, message, { next: 'estate auth status' })
    }
  }
}
