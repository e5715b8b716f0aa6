/** What a photo's page says after something was done on it: a key of the catalog. */
export const SAID_OF_PHOTO = [
  'captioned',
  'captionWaits',
  'published',
  'removed',
  'concealed',
  'shown',
  'featured',
  'unfeatured',
  'reported',
  'commentReported',
  'commented',
  'commentHidden',
  'commentShown',
  'commentTakenBack',
] as const
export type SaidOfPhoto = (typeof SAID_OF_PHOTO)[number]

/** What the viewer's own photos, or all of them, say after something was done. */
export const SAID_OF_GALLERY = ['added', 'waiting', 'deleted'] as const
