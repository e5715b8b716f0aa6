import { type Actor, has, isPerson, moderates, type Person, type ResidentType } from '../actor'
import type { DocumentAudience } from './words'

/** Who writes and replaces documents: the committee, the administrator, and whoever announces. */
export function keepsDocuments(actor: Actor): boolean {
  return moderates(actor) || has(actor, 'announce')
}

/**
 * The audiences that somebody belongs to; `residentType` is null for who does not live here. Staff read what is public;
 * those of them who keep the documents read what they keep, which is all but the committee's own papers.
 */
export function audiencesOf(person: Person, residentType: ResidentType | null): DocumentAudience[] {
  if (moderates(person)) return ['public', 'residents', 'owners', 'committee']
  if (keepsDocuments(person) || residentType === 'owner') return ['public', 'residents', 'owners']
  return residentType === null ? ['public'] : ['public', 'residents']
}

/** Whose documents somebody reads beside those of their audiences: what they put up themselves, whoever it is for. */
export function ownDocumentsOf(actor: Actor): string | null {
  return isPerson(actor) && keepsDocuments(actor) ? actor.userId : null
}
