import type { Server } from 'node:http'
import { StartupError } from '@/server/startup-error'

/** Resolves once the site can be asked at `port`. Throws a StartupError when the port is taken. */
export function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const isTaken = error.code === 'EADDRINUSE'
      reject(
        isTaken
          ? new StartupError(`port ${port} is taken; end the program that uses it, or set PORT`)
          : error,
      )
    })
    server.listen(port, resolve)
  })
}
