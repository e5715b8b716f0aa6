declare module '@20minutes/s3rver' {
  interface Options {
    address?: string
    port?: number
    directory?: string
    silent?: boolean
    vhostBuckets?: boolean
    configureBuckets?: { name: string }[]
  }
  /** A server that speaks S3, over a folder. */
  export default class S3rver {
    constructor(options: Options)
    httpServer: import('node:http').Server
    run(): Promise<unknown>
    close(): Promise<void>
  }
}
