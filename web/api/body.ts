import { createHash } from 'node:crypto'
import { invalid, RuleViolation } from '@/domain/violations'

/** Largest bodies, in bytes: JSON, and a form with one photo and its fields. */
export const JSON_MAX_BYTES = 1_000_000
export const PHOTO_MAX_BYTES = 10_000_000
const FORM_MAX_BYTES = PHOTO_MAX_BYTES + 100_000
/** What is read and thrown away above the limit, so that the sender still hears why. */
const DRAIN_MAX_BYTES = 64_000_000

/** A body that has arrived whole, within the limits and well-formed. */
export interface CheckedBody {
  bytes: Uint8Array<ArrayBuffer>
  contentType: string
  /** The parsed JSON, for a JSON body. */
  json: Record<string, unknown> | null
  /** Names the content, so that a repeated request can be told from another one. */
  hash: string
}

/** @throws RuleViolation 400, 413 or 415. */
export async function readBody(request: Request, acceptsForm: boolean): Promise<CheckedBody> {
  const contentType = request.headers.get('content-type') ?? ''
  const isForm = contentType.startsWith('multipart/form-data')
  const bytes = await readAtMost(request, isForm && acceptsForm ? FORM_MAX_BYTES : JSON_MAX_BYTES)
  if (bytes.length === 0) return { bytes, contentType, json: {}, hash: hashOf([bytes]) }
  if (isForm && acceptsForm)
    return { bytes, contentType, json: null, hash: await checkForm(bytes, contentType) }
  if (isForm) return jsonInForm(await parseForm(bytes, contentType))
  if (!/^application\/([\w.+-]+\+)?json\b/.test(contentType)) {
    throw notJson()
  }
  return jsonBody(bytes)
}

/** The admin panel's forms, its sign-in too, send their JSON as the one part `_payload` of a form. */
function jsonInForm(form: FormData): CheckedBody {
  const text = form.get('_payload')
  if (typeof text !== 'string' || [...form.keys()].length !== 1) throw notJson()
  return jsonBody(new TextEncoder().encode(text))
}

const jsonBody = (bytes: Uint8Array<ArrayBuffer>): CheckedBody => ({
  bytes,
  contentType: 'application/json',
  json: parseJson(bytes),
  hash: hashOf([bytes]),
})

const notJson = (): RuleViolation =>
  new RuleViolation(415, [
    { code: 'unsupported_media', message: 'Send JSON (Content-Type: application/json).' },
  ])

async function readAtMost(request: Request, max: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = []
  let size = 0
  if (request.body) {
    for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
      size += chunk.length
      if (size <= max) chunks.push(chunk)
      if (size > DRAIN_MAX_BYTES) break
    }
  }
  if (size > max) {
    const message = `The body is larger than ${Math.floor(max / 1_000_000)} MB.`
    throw new RuleViolation(413, [{ code: 'payload_too_large', message }])
  }
  return new Uint8Array(Buffer.concat(chunks))
}

function parseJson(bytes: Uint8Array): Record<string, unknown> {
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (error) {
    const violation = invalid([{ message: 'The body is not well-formed JSON.' }])
    violation.cause = error
    throw violation
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    throw invalid([{ message: 'The body is a JSON object.' }])
  }
  refuseUnstorable(value)
  return value as Record<string, unknown>
}

/** Levels of objects and lists that a body may nest: nothing here needs five. */
const DEPTH_MAX = 20

/**
 * Postgres stores no NUL in text, and half of a letter only as the mark of something unknown: both are refused by the name of
 * their field. So is what nests without end.
 */
function refuseUnstorable(value: unknown, field = '', depth = 0): void {
  if (depth > DEPTH_MAX) throw invalid([{ message: 'The body nests too deeply.' }])
  if (typeof value === 'string') {
    if (!isStorable(value))
      throw invalid([
        { ...(field ? { field } : {}), message: 'Text holds no NUL byte and no half of a letter.' },
      ])
    return
  }
  if (value === null || typeof value !== 'object') return
  for (const [name, inner] of Object.entries(value)) {
    if (!isStorable(name))
      throw invalid([{ message: 'A field’s name holds no NUL byte and no half of a letter.' }])
    refuseUnstorable(inner, field ? `${field}.${name}` : name, depth + 1)
  }
}

const isStorable = (text: string): boolean => !text.includes('\0') && text.isWellFormed()

function parseForm(bytes: Uint8Array<ArrayBuffer>, contentType: string): Promise<FormData> {
  return new Response(bytes, { headers: { 'content-type': contentType } }).formData().catch((error) => {
    const violation = invalid([{ message: 'The form is not well-formed.' }])
    violation.cause = error
    throw violation
  })
}

async function checkForm(bytes: Uint8Array<ArrayBuffer>, contentType: string): Promise<string> {
  const form = await parseForm(bytes, contentType)
  const parts: (string | Uint8Array)[] = []
  for (const [name, part] of form.entries()) {
    if (typeof part === 'string') {
      if (name === '_payload') parseJson(new TextEncoder().encode(part))
      else refuseUnstorable(part, name)
      if (name === 'file') throw invalid([{ field: name, message: 'Send one photo in the field “file”.' }])
      parts.push(name, part)
      continue
    }
    refuseUnstorable(part.name, name)
    if (part.size > PHOTO_MAX_BYTES) {
      throw new RuleViolation(413, [
        { code: 'payload_too_large', field: name, message: 'A file has at most 10 MB.' },
      ])
    }
    parts.push(name, new Uint8Array(await part.arrayBuffer()))
  }
  return hashOf(parts)
}

function hashOf(parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(String(part.length)).update(':').update(part)
  return hash.digest('hex')
}
