import './mode'

import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import next from 'next'
import { sendConsoleToLog } from '@/server/console-to-log'
import { drain } from '@/server/drain'
import { endInOrder } from '@/server/ending'
import { env, payloadSecret } from '@/server/env'
import { keepLogFile, logger } from '@/server/logger'
import { openMetrics } from '@/server/metrics'
import type { ObserveRequest } from '@/server/metrics/requests'
import { keepFilesOwn } from '@/server/own-files'
import { peerAddress, vouchFor } from '@/server/peer'
import { ensurePostgres } from '@/server/postgres'
import { checkPort } from '@/server/preflight'
import { invalidRequestBody, isReadableTarget, loggablePath, pathOf } from '@/server/request-check'
import { duringRequest, type RequestContext } from '@/server/request-context'
import { REQUEST_ID_HEADER, requestIdOf } from '@/server/request-id'
import { isSiteBuilt } from '@/server/site-build'
import { exitWith, StartupError } from '@/server/startup-error'
import { watchAnswer } from './answered'
import { answer, answerFault, refuseForeignForm, refuseLargeBody } from './answers'
import { bodyLimit, isWithin } from './body-limit'
import { speakEarly } from './early-page'
import { isForeignForm } from './foreign-forms'
import { listen } from './listen'
import { announceDraining } from './live/draining'
import { pageRoutes } from './page-route'
import { NONCE_HEADER, TARGET_HEADER } from './request-headers'
import { securityHeaders } from './security-headers'
import { sessionMark } from './session-mark'
import { SESSION_HEADER } from './worker/names'

const HEADERS_TIMEOUT_MS = 20_000
// A 10 MB photo over a slow phone connection.
const REQUEST_TIMEOUT_MS = 180_000
// Longer than the idle time of the usual proxies: it must be they who close first.
const KEEP_ALIVE_MS = 65_000
const DRAIN_MS = 8_000

const NONCE_BYTES = 16

/** Answers that are the same for everybody, and kept on the way as such. */
const SHARED = /^\/(_next|icons)\/|^\/(logo|manifest\.webmanifest|sw\.js|plain\.css|links\.css)$/

const dev = process.argv.includes('--dev')

type Handler = (req: IncomingMessage, res: ServerResponse) => Promise<void>

let isDraining = false
let observe: ObserveRequest | undefined
const routeOf = pageRoutes()

/** Gives each request the id that its answer and the log name it by: a proxy's own, where we were told of one. */
function open(req: IncomingMessage, res: ServerResponse, handle: Handler): void {
  const context: RequestContext = {
    id: requestIdOf(env.trustProxyHops > 0 ? req.headers[REQUEST_ID_HEADER] : undefined),
  }
  req.headers[REQUEST_ID_HEADER] = context.id
  res.setHeader(REQUEST_ID_HEADER, context.id)
  watchAnswer(req, res, { context, routeOf, secret: payloadSecret, observe })
  duringRequest(context, () => receive(req, res, handle))
}

/** The only process that sees the socket: it says who the client is, and refuses what cannot be read. */
function receive(req: IncomingMessage, res: ServerResponse, handle: Handler): void {
  const target = req.url ?? '/'
  introduce(req)
  protect(req, res, pathOf(target))
  if (isDraining) res.setHeader('Connection', 'close')
  if (!isReadableTarget(target)) answer(res, 400, invalidRequestBody('The address is not readable.'))
  // Next cannot make a request of it, and answers 500.
  else if (req.method === 'TRACE') answer(res, 405, invalidRequestBody('This method is not taken here.'))
  else if (isForeignForm(req.method ?? 'GET', pathOf(target), req.headers, env.estateUrl))
    refuseForeignForm(req, res)
  else if (pathOf(target) === '/healthz') answer(res, 200, '{"status":"ok"}')
  else void admit(req, res, handle)
}

/** Lets in what is not too large. Next itself reads as much from anybody as from those who send photos. */
async function admit(req: IncomingMessage, res: ServerResponse, handle: Handler): Promise<void> {
  const limit = bodyLimit(req, payloadSecret)
  if (limit === null || (await isWithin(req, limit))) pass(req, res, handle)
  else if (!req.destroyed) refuseLargeBody(req, res)
}

/** The policy goes to Next with the request, whose scripts take the nonce from there, and to the browser with the answer. */
function protect(req: IncomingMessage, res: ServerResponse, path: string): void {
  const isHttps = env.estateUrl.startsWith('https:')
  const nonce = randomBytes(NONCE_BYTES).toString('base64')
  const headers = securityHeaders(path, { nonce, isHttps, isDev: dev })
  for (const [name, value] of Object.entries(headers)) res.setHeader(name, value)
  const session = SHARED.test(path) ? null : sessionMark(req.headers.cookie)
  if (session) res.setHeader(SESSION_HEADER, session)
  req.headers['content-security-policy'] = headers['Content-Security-Policy']
  req.headers[NONCE_HEADER] = nonce
  req.headers[TARGET_HEADER] = req.url ?? '/'
}

function pass(req: IncomingMessage, res: ServerResponse, handle: Handler): void {
  speakEarly(req, res)
  handle(req, res).catch((error: unknown) => {
    logger.error({ err: error, method: req.method, path: loggablePath(req.url ?? '') }, 'request failed')
    if (res.headersSent) res.destroy()
    else answerFault(req, res)
  })
}

function introduce(req: IncomingMessage): void {
  const forwardedFor = req.headers['x-forwarded-for'] as string | undefined
  const peer = peerAddress(req.socket.remoteAddress, forwardedFor, env.trustProxyHops)
  vouchFor(req.headers, peer, env.trustProxyHops)
}

async function serve(): Promise<void> {
  payloadSecret()
  keepLogFile('web')
  if (!dev) sendConsoleToLog()
  if (!dev && !isSiteBuilt()) throw new StartupError('the site is not built yet; run `npm run build` first')
  // Asked first, so that nothing is started that a taken port would leave behind.
  await checkPort(env.port)
  const postgres = env.databaseUrl ? undefined : await ensurePostgres(env.dataDir)
  keepFilesOwn()
  const metrics = await openMetrics('web')
  observe = metrics?.observe
  const server = createServer({ headersTimeout: HEADERS_TIMEOUT_MS, requestTimeout: REQUEST_TIMEOUT_MS })
  server.keepAliveTimeout = KEEP_ALIVE_MS
  const app = next({ dir: 'web', dev, port: env.port, httpServer: server })
  await app.prepare()
  const handle = app.getRequestHandler()
  const upgrade = app.getUpgradeHandler()
  server.on('request', (req, res) => open(req, res, handle))
  server.on('upgrade', (req, socket, head) => {
    introduce(req)
    upgrade(req, socket, head).catch(() => socket.destroy())
  })
  endInOrder(async () => {
    isDraining = true
    announceDraining()
    await drain(server, DRAIN_MS)
    await metrics?.close()
    await postgres?.stop()
  })
  await listen(server, env.port)
  process.send?.({ type: 'ready' })
  logger.info(`serving ${env.estateUrl}`)
}

// One request's stray promise must not end the server for everybody else.
process.on('unhandledRejection', (error) => logger.error({ err: error }, 'unhandled rejection'))
serve().catch(exitWith)
