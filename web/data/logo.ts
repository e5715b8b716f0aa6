import { readFile } from 'node:fs/promises'
import path from 'node:path'
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
  const folder = payload.collections.media.config.upload.staticDir ?? ''
  return { bytes: new Uint8Array(await readFile(path.join(folder, filename))), type: mimeType }
}
