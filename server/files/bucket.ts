import type { S3Client } from '@aws-sdk/client-s3'
import type { Bucket } from '../env'
import { logger } from '../logger'
import { type FileStore, FilesUnavailable } from './store'

/** Under this lie the files of the estate in its bucket. */
const PREFIX = 'media/'
/** Milliseconds to reach the server, and to wait for its word; then it is tried again, so many times in all. */
const CONNECT_MS = 3_000
/** Together below the 20 s after which Postgres ends a transaction that waits. */
const ANSWER_MS = 7_000
const ATTEMPTS = 2
/** What S3 calls a file that is not there. */
const ABSENT = ['NoSuchKey', 'NotFound']

/**
 * Files in a bucket of S3, or of a server that speaks like it. Nobody is ever led to the bucket: what it holds goes through
 * the estate, which asks who may see it.
 */
export function bucketStore(settings: Bucket): FileStore {
  const { bucket: Bucket } = settings
  const sdk = lazily(() => import('@aws-sdk/client-s3'))
  const client = lazily(async () => clientOf(await sdk(), settings))
  const keyed = (name: string) => ({ Bucket, Key: `${PREFIX}${name}` })
  return {
    async put(name, data, type) {
      const { PutObjectCommand } = await sdk()
      const command = new PutObjectCommand({ ...keyed(name), Body: data, ContentType: type })
      await said(name, (await client()).send(command))
    },
    async sizeOf(name) {
      const { HeadObjectCommand } = await sdk()
      const answer = await said(name, (await client()).send(new HeadObjectCommand(keyed(name))))
      return answer?.ContentLength ?? null
    },
    async read(name, range) {
      const { GetObjectCommand } = await sdk()
      const Range = range && `bytes=${range.start}-${range.end}`
      const answer = await said(name, (await client()).send(new GetObjectCommand({ ...keyed(name), Range })))
      if (!answer?.Body) return null
      return {
        size: answer.ContentLength ?? 0,
        body: answer.Body.transformToWebStream() as ReadableStream<Uint8Array>,
      }
    },
    async remove(name) {
      const { DeleteObjectCommand } = await sdk()
      await said(name, (await client()).send(new DeleteObjectCommand(keyed(name))))
    },
  }
}

function clientOf({ S3Client }: typeof import('@aws-sdk/client-s3'), settings: Bucket): S3Client {
  const { region, endpoint, accessKeyId, secretAccessKey } = settings
  return new S3Client({
    region,
    credentials: { accessKeyId, secretAccessKey },
    ...(endpoint ? { endpoint, forcePathStyle: true } : {}),
    maxAttempts: ATTEMPTS,
    requestHandler: { connectionTimeout: CONNECT_MS, requestTimeout: ANSWER_MS, throwOnRequestTimeout: true },
    // Servers other than Amazon's do not know its newer checksums.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  })
}

/** Null for a file that is not there. Throws FilesUnavailable for every other refusal, after noting it. */
async function said<T>(name: string, asked: Promise<T>): Promise<T | null> {
  try {
    return await asked
  } catch (error) {
    if (error instanceof Error && ABSENT.includes(error.name)) return null
    logger.error({ err: error, file: name }, 'the bucket of files refused')
    throw new FilesUnavailable('The files are out of reach.', { cause: error })
  }
}

/** The library is large, and only asked for where files lie in a bucket. */
function lazily<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  return () => {
    made ??= make()
    return made
  }
}
