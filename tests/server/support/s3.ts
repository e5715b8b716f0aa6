import { tmpdir } from 'node:os'
import path from 'node:path'
import S3rver from '@20minutes/s3rver'
import { ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3'

/** The key pair that the server knows. */
const KEYS = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' }

/** A server that speaks S3 over HTTP, with one bucket. What it holds outlives a stop. */
export interface S3 {
  /** What lies in the bucket. */
  keys(): Promise<string[]>
  stop(): Promise<void>
}

export async function startS3(port: number, bucket: string): Promise<S3> {
  const server = new S3rver({
    address: '127.0.0.1',
    port,
    directory: path.join(process.env.ESTATE_DATA ?? tmpdir(), `s3-${port}`),
    silent: true,
    vhostBuckets: false,
    configureBuckets: [{ name: bucket }],
  })
  await server.run()
  const client = new S3Client({
    region: 'ap-south-1',
    endpoint: `http://127.0.0.1:${port}`,
    forcePathStyle: true,
    credentials: KEYS,
  })
  return {
    async keys() {
      const { Contents = [] } = await client.send(new ListObjectsV2Command({ Bucket: bucket }))
      return Contents.map(({ Key = '' }) => Key)
    },
    async stop() {
      client.destroy()
      server.httpServer.closeAllConnections()
      if (server.httpServer.listening) await server.close()
    },
  }
}
