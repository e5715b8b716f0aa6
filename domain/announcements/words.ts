export const ANNOUNCEMENT_STATUSES = ['draft', 'scheduled', 'published', 'withdrawn'] as const
export type AnnouncementStatus = (typeof ANNOUNCEMENT_STATUSES)[number]

export const ANNOUNCEMENT_STATUS_LABELS: Record<AnnouncementStatus, string> = {
  draft: 'Draft',
  scheduled: 'Scheduled',
  published: 'Published',
  withdrawn: 'Withdrawn',
}

/** What a category's sign shows. */
export const CATEGORY_ICONS = ['info', 'tools', 'shield', 'calendar', 'rupee', 'alarm'] as const
export type CategoryIcon = (typeof CATEGORY_ICONS)[number]

/** How somebody came to have read an announcement. */
export const READ_WAYS = ['app', 'link', 'in_person'] as const
export type ReadWay = (typeof READ_WAYS)[number]

/** Characters. */
export const TITLE_MAX = 200
export const BODY_MAX = 20_000
export const COMMENT_MAX = 2_000
export const ATTACHMENTS_MAX = 6

/** Seconds in which the author may take a publication back; e-mail and SMS wait as long. Emergencies wait for nothing. */
export const TAKE_BACK_SECONDS = 15
