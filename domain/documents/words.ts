export const DOCUMENT_TYPES = ['bylaw', 'minutes', 'financial', 'policy', 'form', 'other'] as const
export type DocumentType = (typeof DOCUMENT_TYPES)[number]

/** `public`: whoever opens the site. Each of the others is narrower than the one before it. */
export const DOCUMENT_AUDIENCES = ['public', 'residents', 'owners', 'committee'] as const
export type DocumentAudience = (typeof DOCUMENT_AUDIENCES)[number]

/** Characters. */
export const TITLE_MAX = 200
export const NOTE_MAX = 300
