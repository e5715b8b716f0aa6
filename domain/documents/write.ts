import { conflict, invalid } from '../violations'

/** A document as its rules see it. */
export interface StoredDocument {
  fileId: string
  version: number
}

/** What a write sends of it, by id. */
export interface DocumentChange {
  fileId: string
  /** What is new in this version; empty for nothing. */
  note: string
}

/**
 * The version that a document is in after a write: 1 at first, and one more with each other file. Null where the file
 * stays.
 * @throws RuleViolation 400 for a note without a new file, which would be lost.
 */
export function nextVersion(stored: StoredDocument | null, { fileId, note }: DocumentChange): number | null {
  if (!stored) return 1
  if (stored.fileId !== fileId) return stored.version + 1
  if (note === '') return null
  throw invalid([{ field: 'note', message: 'A note says what is new in a file: send the new file with it.' }])
}

/**
 * @param fingerprints of the file that is there and of the one that is to take its place; null for one of which none is kept.
 * @throws RuleViolation 409 `same_file`: a version in which nothing is new only makes readers look for it.
 */
export function requireOtherFile([former, next]: readonly [string | null, string | null]): void {
  if (former !== null && former === next)
    throw conflict('same_file', 'This is the file that is there already.', { field: 'file' })
}
