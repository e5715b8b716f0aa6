import { commentPhoto, moderatePhotoComment, takeBackPhotoComment } from '@/web/actions/gallery/comment'
import { reportPhotoComment } from '@/web/actions/moderation/report'
import type { PhotoView } from '@/web/data/gallery/photo'
import type { Place } from '@/web/data/gallery/place'
import type { CommentSubject } from '../comments/subject'
import { photoAddress, placeName } from './address'

/** What the comments under a photo are about, and what their forms do. */
export function photoSubject({ id, isShown, mayModerate }: PhotoView, place: Place): CommentSubject {
  return {
    href: (query) => photoAddress(id, place, query),
    fields: { photo: id, in: placeName(place) },
    comment: commentPhoto,
    moderate: moderatePhotoComment,
    takeBack: takeBackPhotoComment,
    report: reportPhotoComment,
    takesComments: isShown,
    mayModerate,
  }
}
