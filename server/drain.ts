import type { Server } from 'node:http'

/**
 * Stops accepting and resolves when the requests under way are answered, or at the latest after `withinMs`, when what is
 * left is cut off. Answers whether all were answered.
 */
export function drain(server: Server, withinMs: number): Promise<boolean> {
  return new Promise((resolve) => {
    const deadline = setTimeout(() => {
      server.closeAllConnections()
      resolve(false)
    }, withinMs)
    server.close(() => {
      clearTimeout(deadline)
      resolve(true)
    })
    // A browser's idle connection would keep the server open for its whole keep-alive time.
    server.closeIdleConnections()
  })
}
