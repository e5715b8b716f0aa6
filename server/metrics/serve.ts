import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { logger } from '../logger'
import { StartupError } from '../startup-error'

/** What answers for a process. */
export interface MetricsServer {
  /** The port that it listens on. */
  port: number
  close(): Promise<void>
}

/** Where figures are asked for. */
export interface Address {
  port: number
  host: string
}

/**
 * Answers `GET /metrics` with `read`'s figures and `GET /healthz` while the process lives, on a port of its own that no
 * proxy leads to. Throws a StartupError when the port cannot be had.
 */
export async function serveMetrics(
  { port, host }: Address,
  contentType: string,
  read: () => Promise<string>,
): Promise<MetricsServer> {
  const server = createServer((req, res) => {
    answer(req, res, contentType, read).catch((error: unknown) => {
      logger.error({ err: error }, 'the figures could not be told')
      res.destroy()
    })
  })
  await listen(server, { port, host })
  // A figure that is asked for holds nobody up who is told to end.
  server.unref()
  const address = server.address()
  return {
    port: typeof address === 'object' && address ? address.port : port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function answer(
  req: IncomingMessage,
  res: ServerResponse,
  contentType: string,
  read: () => Promise<string>,
): Promise<void> {
  const [path] = (req.url ?? '/').split('?')
  const isRead = req.method === 'GET' || req.method === 'HEAD'
  if (isRead && path === '/healthz') res.end('ok\n')
  else if (!isRead || path !== '/metrics') res.writeHead(404).end()
  else {
    const figures = await read()
    res.writeHead(200, { 'Content-Type': contentType, 'Cache-Control': 'no-store' }).end(figures)
  }
}

function listen(server: Server, { port, host }: Address): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        new StartupError(
          `the figures cannot be served on ${host}:${port} (${error.code}); set METRICS_PORT or METRICS_HOST to another one`,
        ),
      ),
    )
    server.listen({ port, host }, resolve)
  })
}
