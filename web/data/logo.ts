import { fileStore } from '@/server/files'
import { FilesUnavailable } from '@/server/files/store'
import { runningPayload } from './session'

/** A picture as it is sent. */
export interface Picture {
  bytes: Uint8Array<ArrayBuffer>
  type: string
}

/** The estate's logo, small enough to stand in a header, or null while there is none. Read with the estate's own eyes: everybody is shown it. */
export async function logoPicture(): Promise<Picture | null> {
  const payload = await runningPayload()
  const settings = await payload.findGlobal({ slug: 'settings', depth: 0, overrideAccess: true })
  const id = typeof settings.logo === 'string' ? settings.logo : settings.logo?.id
  if (!id) return null
  const photo = await payload.findByID({
    collection: 'media',
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
  })
  const small = photo?.sizes?.thumbnail
  const { filename, mimeType } = small?.filename ? small : (photo ?? {})
  if (!filename || !mimeType) return null
  const file = await fileStore().read(filename).catch(noneForNow)
  if (!file) return null
  return { bytes: new Uint8Array(await new Response(file.body).arrayBuffer()), type: mimeType }
}

/** A header without its logo is still a header. */
function noneForNow(error: unknown): null {
  if (error instanceof FilesUnavailable) return null
  throw error
}
