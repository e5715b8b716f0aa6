import { createServer } from 'node:net'

// Below the range from which operating systems hand out ports to outgoing connections (32768 on Linux).
const LOWEST = 20_000
const HIGHEST = 32_000
const ATTEMPTS = 50

/** Whether a server could listen on `port` now; `host` undefined means every address of this machine. */
export function isPortFree(port: number, host?: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(false) : reject(error),
    )
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(true)))
  })
}

/** A port of 127.0.0.1 on which nothing listens now. Another process may still take it before the caller does. */
export async function findFreePort(): Promise<number> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const port = LOWEST + Math.floor(Math.random() * (HIGHEST - LOWEST))
    if (await isPortFree(port, '127.0.0.1')) return port
  }
  throw new Error(`no free port between ${LOWEST} and ${HIGHEST} after ${ATTEMPTS} attempts`)
}
