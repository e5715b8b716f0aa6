import { type Actor, isPerson } from '../actor'
import { invalid, notPermitted } from '../violations'
import { audiencesOf } from './readers'
import { DOCUMENT_AUDIENCES, type DocumentAudience } from './words'

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

/** The audiences that somebody who keeps documents puts them up for: those that they read themselves. Jobs put up for all. */
export function audiencesToSet(actor: Actor): readonly DocumentAudience[] {
  return isPerson(actor) ? audiencesOf(actor, null) : DOCUMENT_AUDIENCES
}

/** @throws RuleViolation 403 for an audience to which who sets it does not belong. */
export function requireOwnAudience(actor: Actor, audience: DocumentAudience): void {
  if (audiencesToSet(actor).includes(audience)) return
  throw notPermitted('You put up documents for those among whom you read them.', 'audience')
}
