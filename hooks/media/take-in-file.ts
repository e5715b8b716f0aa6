import { randomUUID } from 'node:crypto'
import type { CollectionBeforeOperationHook } from 'payload'
import sharp from 'sharp'
import { type Actor, has, isPerson } from '@/domain/actor'
import { PDF_FAULT_MESSAGES } from '@/domain/documents/pdf'
import { oneLine } from '@/domain/notifications'
import { invalid, RuleViolation } from '@/domain/violations'
import { lookIntoPdf } from '@/server/pdf/look-into'
import { requireActor } from '../actor'

/** The largest picture taken in, in bytes and pixels, and the longest side that is kept. */
const PHOTO_MAX_BYTES = 10_000_000
const PHOTO_MAX_PIXELS = 40_000_000
const KEPT_SIDE_PIXELS = 2560
const JPEG_QUALITY = 82
const PICTURE_FORMATS = ['jpeg', 'png', 'webp', 'avif', 'heif', 'gif']

const PDF = 'application/pdf'
const PDF_BEGINS = '%PDF-'
const FILE_NAME_MAX = 120

/**
 * Decodes what was sent and keeps a fresh JPEG: what is no picture is refused, and place and camera data do not
 * survive. The name is ours, so that two people's `IMG_0001.jpg` never meet. Who announces may send a PDF, which is looked
 * through, kept as it is, and only ever downloaded.
 */
export const takeInFile: CollectionBeforeOperationHook = async ({ args, operation, overrideAccess, req }) => {
  if (operation !== 'create' && operation !== 'update') return args
  const actor = overrideAccess ? null : await requireActor(req)
  const file = req.file
  if (!file) {
    if (operation === 'create')
      throw invalid([{ field: 'file', message: 'Send one photo in the field “file”.' }])
    return args
  }
  if (file.size > PHOTO_MAX_BYTES) throw tooLarge('A file has at most 10 MB.')
  if (
    file.data.subarray(0, PDF_BEGINS.length).toString('latin1') === PDF_BEGINS &&
    mayAttachDocuments(actor)
  ) {
    await refuseActingPdf(file.data)
    req.file = { ...file, mimetype: PDF, name: `${randomUUID()}.pdf` }
    return named(args, oneLine(file.name, FILE_NAME_MAX))
  }
  const data = await reencode(file.data)
  req.file = { ...file, data, size: data.length, mimetype: 'image/jpeg', name: `${randomUUID()}.jpg` }
  return mayAttachDocuments(actor) ? named(args, oneLine(file.name, FILE_NAME_MAX)) : args
}

/** What it is told by in mails and proofs, where its author says nothing: the name it is stored under is no help. */
function named<Args extends { data?: object }>(args: Args, alt: string): Args {
  const isNamed = args.data && 'alt' in args.data && String(args.data.alt ?? '').trim() !== ''
  return isNamed ? args : { ...args, data: { ...args.data, alt } }
}

/** @throws RuleViolation 415 for a PDF that does something by itself, is not whole or cannot be looked into. */
async function refuseActingPdf(data: Buffer): Promise<void> {
  const fault = await lookIntoPdf(data)
  if (fault) throw unsupported(PDF_FAULT_MESSAGES[fault], undefined, { reason: fault })
}

function mayAttachDocuments(actor: Actor | null): boolean {
  return actor === null || !isPerson(actor) || has(actor, 'announce')
}

async function reencode(original: Buffer): Promise<Buffer> {
  if (original.length === 0) throw noPicture()
  // Only the header is read here, so that a picture beyond every limit is told that it is too large.
  const metadata = await sharp(original, { failOn: 'error', limitInputPixels: false })
    .metadata()
    .catch(() => null)
  if (!metadata?.format || !PICTURE_FORMATS.includes(metadata.format)) throw noPicture()
  if (metadata.width * metadata.height > PHOTO_MAX_PIXELS)
    throw tooLarge('A photo has at most 40 megapixels.')
  try {
    return await sharp(original, { limitInputPixels: PHOTO_MAX_PIXELS, failOn: 'error' })
      .rotate()
      .resize({ width: KEPT_SIDE_PIXELS, height: KEPT_SIDE_PIXELS, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: JPEG_QUALITY })
      .toBuffer()
  } catch (error) {
    throw noPicture(error)
  }
}

function noPicture(cause?: unknown): RuleViolation {
  return unsupported('This is no photo we can read. Send a JPEG, PNG, WebP or AVIF.', cause)
}

function unsupported(message: string, cause?: unknown, details?: { reason: string }): RuleViolation {
  const told = details ? { message, details } : { message }
  const violation = new RuleViolation(415, [{ code: 'unsupported_media', field: 'file', ...told }])
  violation.cause = cause
  return violation
}

function tooLarge(message: string): RuleViolation {
  return new RuleViolation(413, [{ code: 'payload_too_large', field: 'file', message }])
}
