import { readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import S3rver from '@20minutes/s3rver'

/** What the server adds to a key to keep its bytes under. */
const OBJECT = '._S3rver_object'

/** A server that speaks S3 over HTTP, with one bucket. What it holds outlives a stop. */
export interface S3 {
  /** What lies in the bucket. */
  keys(): Promise<string[]>
  stop(): Promise<void>
}

export async function startS3(port: number, bucket: string): Promise<S3> {
  const directory = path.join(process.env.ESTATE_DATA ?? tmpdir(), `s3-${port}`)
  const server = new S3rver({
    address: '127.0.0.1',
    port,
    directory,
    silent: true,
    vhostBuckets: false,
    configureBuckets: [{ name: bucket }],
  })
  await server.run()
  return {
    async keys() {
      const files = await readdir(path.join(directory, bucket), { recursive: true })
      return files.filter((file) => file.endsWith(OBJECT)).map((file) => file.slice(0, -OBJECT.length))
    },
    async stop() {
      server.httpServer.closeAllConnections()
      if (server.httpServer.listening) await server.close()
    },
  }
}
