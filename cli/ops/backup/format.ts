import { z } from 'zod'

/** Of the format below. A program reads the number that it writes, and says so of every other. */
export const FORMAT_VERSION = 1

const SKIPPABLE_FRAME = 0x184d2a50
const FRAME_HEAD_BYTES = 8
const SIGNATURE_TEXT = 'khaki-estate-backup'

/** A frame that every zstd reader passes over, so that a backup opens with `zstd -d` and `tar` as well. */
export function skippableFrame(content: Uint8Array): Buffer {
  const head = Buffer.alloc(FRAME_HEAD_BYTES)
  head.writeUInt32LE(SKIPPABLE_FRAME, 0)
  head.writeUInt32LE(content.length, 4)
  return Buffer.concat([head, content])
}

/** What the first bytes of a backup are: they name it and its format before anything is unpacked. */
export const signature = (version = FORMAT_VERSION): Buffer =>
  skippableFrame(Buffer.from(`${SIGNATURE_TEXT} ${String(version).padStart(4, '0')}\n`))
export const SIGNATURE_BYTES = signature().length
/** The last bytes: the SHA-256 of all that stands before them. */
export const SEAL_BYTES = FRAME_HEAD_BYTES + 32

/** The format's number that a file's first bytes name; null when they are not those of a backup. */
export function versionIn(start: Buffer): number | null {
  if (start.readUInt32LE(0) !== SKIPPABLE_FRAME) return null
  const match = /^khaki-estate-backup (\d{4})\n$/.exec(start.subarray(FRAME_HEAD_BYTES).toString('latin1'))
  return match ? Number(match[1]) : null
}

/** Names of the entries, in the order in which they are written. */
export const HEADER_ENTRY = 'header.json'
export const MANIFEST_ENTRY = 'manifest.json'
const PART_DIGITS = 6
export const secretEntry = (name: string): string => `secrets/${name}`
export const fileEntry = (folder: string, name: string): string => `files/${folder}/${name}`
export const tableEntry = (table: string, part: number): string =>
  `tables/${table}/${String(part).padStart(PART_DIGITS, '0')}.copy`

const table = z.object({ name: z.string().min(1), columns: z.array(z.string().min(1)) })
const sequence = z.object({
  name: z.string().min(1),
  value: z.string().regex(/^-?\d+$/),
  isCalled: z.boolean(),
})

/** What a backup says of itself before its data. */
export const headerSchema = z.object({
  estate: z.string(),
  createdAt: z.iso.datetime(),
  program: z.string(),
  postgres: z.string(),
  /** Names of the migrations that had run: the version of the schema. */
  migrations: z.array(z.string()).refine((names) => new Set(names).size === names.length, 'names one twice'),
  tables: z.array(table),
  /** Where each sequence stood. */
  sequences: z.array(sequence),
})
export type Header = z.infer<typeof headerSchema>

const hash = z.string().regex(/^[0-9a-f]{64}$/)

/** What it says after its data: how much there was, and what it added up to. */
export const manifestSchema = z.object({
  tables: z.array(
    z.object({ name: z.string(), rows: z.number().int(), bytes: z.number().int(), digest: hash }),
  ),
  files: z.array(z.object({ entry: z.string(), bytes: z.number().int(), sha256: hash })),
})
export type Manifest = z.infer<typeof manifestSchema>
export type TableSum = Manifest['tables'][number]
export type FileSum = Manifest['files'][number]
