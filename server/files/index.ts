import path from 'node:path'
import { env } from '../env'
import { bucketStore } from './bucket'
import { folderStore } from './folder'
import type { FileStore } from './store'

/** The folder of uploads, where they are not in a bucket. */
export const FILES_FOLDER = path.join(env.dataDir, 'media')

const store: FileStore = env.bucket ? bucketStore(env.bucket) : folderStore(FILES_FOLDER)

/** Where this estate's uploads lie: S3_BUCKET, else the data folder. */
export function fileStore(): FileStore {
  return store
}
