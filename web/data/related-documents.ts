import { type CollectionSlug, createDataloaderCacheKey, type Payload } from 'payload'
import { panelRequest } from './panel-request'

/**
 * One related document as the viewer may see it, or null. Those that a whole list asks for in one go become one
 * query a collection.
 */
export async function relatedDocument(
  payload: Payload,
  collectionSlug: CollectionSlug,
  id: string,
): Promise<Record<string, unknown> | null> {
  const req = await panelRequest(payload)
  const key = createDataloaderCacheKey({
    collectionSlug,
    currentDepth: 1,
    depth: 0,
    docID: id,
    draft: false,
    fallbackLocale: req.fallbackLocale as null,
    locale: req.locale as string,
    overrideAccess: false,
    showHiddenFields: false,
    transactionID: req.transactionID as string,
  })
  const document = await req.payloadDataLoader.load(key)
  return document as unknown as Record<string, unknown> | null
}
