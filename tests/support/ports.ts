import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:net'

/** Below those that the system gives to whoever asks for any: nobody is given one of these between the look and its use. */
const FIRST = 10_000
const AFTER_LAST = 30_000

/** A port that nobody listens on, and that another test is most unlikely to draw. */
export async function freePort(): Promise<number> {
  const port = randomInt(FIRST, AFTER_LAST)
  const server = createServer().listen(port, '127.0.0.1')
  try {
    await once(server, 'listening')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') return freePort()
    throw error
  }
  server.close()
  await once(server, 'close')
  return port
}
