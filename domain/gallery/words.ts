export const PHOTO_STATUSES = ['pending', 'published', 'removed'] as const
export type PhotoStatus = (typeof PHOTO_STATUSES)[number]

/** Whether somebody looks at a photo before everybody sees it, or after. */
export const GALLERY_MODERATIONS = ['after', 'before'] as const
export type GalleryModeration = (typeof GALLERY_MODERATIONS)[number]

/** Characters. */
export const CAPTION_MAX = 300
export const NOTE_MAX = 500

/** Photos that one form adds. */
export const PHOTOS_AT_ONCE = 10

/** Photos of a page. */
export const PHOTOS_PER_PAGE = 48
