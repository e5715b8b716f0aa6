export const CONTACT_TYPES = [
  'emergency',
  'maintenance',
  'security',
  'management',
  'vendor',
  'medical',
  'other',
] as const
export type ContactType = (typeof CONTACT_TYPES)[number]

/** Characters. */
export const NAME_MAX = 100
export const PHONE_MAX = 30
export const HOURS_MAX = 120
export const NOTE_MAX = 300
