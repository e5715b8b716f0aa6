import type { CollectionAfterChangeHook, CollectionAfterDeleteHook } from 'payload'
import { env } from '@/server/env'
import { fileStore } from '@/server/files'
import { type Stored, storedNames } from './stored-names'

/**
 * Puts an upload with its sizes into the bucket, where the estate has one: Payload itself writes to the folder alone. The row
 * stands only if all of it is there.
 * @throws FilesUnavailable
 */
export const keepInBucket: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
  if (!env.bucket || operation !== 'create' || !req.file) return doc
  const { sizes, ...whole } = doc as Stored
  const made = Object.entries(req.payloadUploadSizes ?? {})
  const files = [
    { ...whole, data: req.file.data },
    ...made.map(([name, data]) => ({ ...sizes?.[name], data })),
  ]
  await Promise.all(
    files.map(({ filename, mimeType, data }) =>
      filename ? fileStore().put(filename, data, mimeType ?? 'application/octet-stream') : undefined,
    ),
  )
  return doc
}

/** With its row an upload goes from the bucket, in every size. */
export const dropFromBucket: CollectionAfterDeleteHook = async ({ doc }) => {
  if (!env.bucket) return doc
  await Promise.all(storedNames(doc as Stored).map((name) => fileStore().remove(name)))
  return doc
}
