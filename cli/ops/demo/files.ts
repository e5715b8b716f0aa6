import { createHash } from 'node:crypto'
import type { ClientBase } from 'pg'
import sharp from 'sharp'
import { fileStore } from '@/server/files'
import { insertRows, type Row } from '../seed/insert'

/** A file of the demo before it is written: what is in it, and whose it is. */
export interface DemoFile {
  id: string
  /** Whoever put it there. */
  ownerId: string
  at: Date
  name: string
  data: Buffer
  mimeType: 'image/jpeg' | 'application/pdf'
}

const SIDE_PIXELS = 320
const TILE_QUALITY = 60
const THUMBNAIL_QUALITY = 76

/** Pixels of a drawn picture. */
export const PICTURE = { width: 960, height: 720 }
const PICTURE_QUALITY = 78

/** A drawing as a photo. */
export function photograph(svg: string): Promise<Buffer> {
  return sharp(Buffer.from(svg)).jpeg({ quality: PICTURE_QUALITY }).toBuffer()
}

/** Writes files with their sizes where uploads lie, and their rows; what they hang on is noted by `hangOn`. */
export async function storeFiles(client: ClientBase, files: readonly DemoFile[]): Promise<void> {
  await insertRows(client, 'media', await Promise.all(files.map(storeFile)))
}

/** Notes what files hang on, once that is there: both name each other. */
export async function hangOn(
  client: ClientBase,
  column: 'listing_id' | 'gallery_photo_id' | 'document_id',
  pairs: readonly { file: string; home: string }[],
): Promise<void> {
  await client.query(
    `update media set ${column} = p.home from jsonb_to_recordset($1::jsonb) as p(file uuid, home uuid) where media.id = p.file`,
    [JSON.stringify(pairs)],
  )
}

async function storeFile({ id, ownerId, at, name, data, mimeType }: DemoFile): Promise<Row> {
  const isPicture = mimeType === 'image/jpeg'
  const filename = `${id}.${isPicture ? 'jpg' : 'pdf'}`
  await fileStore().put(filename, data, mimeType)
  return {
    ...{ id, alt: name, uploaded_by_id: ownerId, is_internal: false, filename },
    ...{
      mime_type: mimeType,
      filesize: data.length,
      sha256: createHash('sha256').update(data).digest('hex'),
    },
    width: isPicture ? PICTURE.width : null,
    height: isPicture ? PICTURE.height : null,
    focal_x: isPicture ? 50 : null,
    focal_y: isPicture ? 50 : null,
    ...(await sizesOf(id, isPicture ? data : null)),
    ...{ created_at: at, updated_at: at },
  }
}

/** The sizes that an upload gets; a document has none. */
async function sizesOf(id: string, data: Buffer | null): Promise<Row> {
  if (!data) return { ...sizeRow('thumbnail', null), ...sizeRow('tile', null) }
  const side = SIDE_PIXELS
  const [thumbnail, tile] = await Promise.all([
    sharp(data)
      .resize(side, side, { fit: 'inside' })
      .jpeg({ quality: THUMBNAIL_QUALITY })
      .toBuffer({ resolveWithObject: true }),
    sharp(data)
      .resize(side, side, { fit: 'cover' })
      .webp({ quality: TILE_QUALITY })
      .toBuffer({ resolveWithObject: true }),
  ])
  const small = sizeRow('thumbnail', { ...thumbnail.info, id, extension: 'jpg', mimeType: 'image/jpeg' })
  const square = sizeRow('tile', { ...tile.info, id, extension: 'webp', mimeType: 'image/webp' })
  await Promise.all([
    fileStore().put(String(small.sizes_thumbnail_filename), thumbnail.data, 'image/jpeg'),
    fileStore().put(String(square.sizes_tile_filename), tile.data, 'image/webp'),
  ])
  return { ...small, ...square }
}

interface Size {
  id: string
  width: number
  height: number
  size: number
  extension: string
  mimeType: string
}

function sizeRow(name: 'thumbnail' | 'tile', size: Size | null): Row {
  return {
    [`sizes_${name}_width`]: size?.width ?? null,
    [`sizes_${name}_height`]: size?.height ?? null,
    [`sizes_${name}_mime_type`]: size?.mimeType ?? null,
    [`sizes_${name}_filesize`]: size?.size ?? null,
    [`sizes_${name}_filename`]: size ? `${size.id}-${size.width}x${size.height}.${size.extension}` : null,
  }
}
