import { moderates, type Person, type ResidentType } from '../actor'
import type { DocumentAudience } from './words'

/** The audiences that somebody belongs to; `residentType` is null for who does not live here. */
export function audiencesOf(person: Person, residentType: ResidentType | null): DocumentAudience[] {
  if (moderates(person)) return ['public', 'residents', 'owners', 'committee']
  if (residentType === null) return ['public']
  return residentType === 'owner' ? ['public', 'residents', 'owners'] : ['public', 'residents']
}
