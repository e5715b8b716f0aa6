import { RESIDENT_TYPES, type ResidentType } from '@/domain/actor'

/** What the form holds of an audience; the same shape as the REST interface takes. */
export interface AudienceDraft {
  everyone?: boolean
  blocks?: string[]
  residentTypes?: ResidentType[]
  committee?: boolean
  staff?: boolean
}

export const TYPE_LABELS: Record<ResidentType, string> = {
  owner: 'Owners',
  tenant: 'Tenants',
  family: 'Family members',
}

/** An audience with one name more, or one less; nothing that was not chosen is kept. */
export function toggled(draft: AudienceDraft, change: Partial<AudienceDraft>): AudienceDraft {
  const { everyone: _, ...chosen } = { ...draft, ...change }
  return Object.fromEntries(
    Object.entries(chosen).filter(([, value]) => (Array.isArray(value) ? value.length > 0 : value)),
  )
}

/** A list with the value in it or not, in the order of `all`. */
export function withOrWithout<T>(all: readonly T[], chosen: readonly T[], value: T): T[] {
  return all.filter((item) => (item === value ? !chosen.includes(value) : chosen.includes(item)))
}

/** An audience in words: whom it names, not how many they are. */
export function audienceInWords(draft: AudienceDraft): string {
  if (draft.everyone) return 'Everyone'
  const types = RESIDENT_TYPES.filter((type) => draft.residentTypes?.includes(type))
  const who = types.length > 0 ? types.map((type) => TYPE_LABELS[type]).join(', ') : 'Residents'
  const blocks = draft.blocks ?? []
  const where =
    blocks.length > 0 ? ` of ${blocks.length === 1 ? 'block' : 'blocks'} ${blocks.join(', ')}` : ''
  const residents = types.length > 0 || blocks.length > 0 ? [`${who}${where}`] : []
  const others = [...(draft.committee ? ['the committee'] : []), ...(draft.staff ? ['the staff'] : [])]
  return [...residents, ...others].join(' · ') || 'Nobody yet'
}
