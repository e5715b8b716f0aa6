import type { Payload } from 'payload'
import { thumbnailOf } from '@/web/data/panel-moderation'

/** A small picture that leads to the whole one; nothing where there is none to be seen. */
export async function Thumbnail({ payload, fileId, alt }: { payload: Payload; fileId: string; alt: string }) {
  const picture = await thumbnailOf(payload, fileId)
  if (!picture) return null
  const { url, width, height } = picture
  return <img className="estate-thumbnail" src={url} width={width} height={height} alt={alt} loading="lazy" />
}
