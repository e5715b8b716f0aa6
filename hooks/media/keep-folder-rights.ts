import type { CollectionAfterChangeHook } from 'payload'
import { env } from '@/server/env'
import { FILES_FOLDER } from '@/server/files'
import { giveRightsOf } from '@/server/files/folder'
import { type Stored, storedNames } from './stored-names'

/** An upload that Payload has written may be read by whoever may look into its folder: the estate's account, or whom an operator has let in. */
export const keepFolderRights: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
  if (env.bucket || operation !== 'create' || !req.file) return doc
  await Promise.all(storedNames(doc as Stored).map((name) => giveRightsOf(FILES_FOLDER, name)))
  return doc
}
