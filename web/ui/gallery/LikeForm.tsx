import { likePhoto } from '@/web/actions/gallery/like'
import type { PhotoView } from '@/web/data/gallery/photo'
import type { Words } from '@/web/i18n/words'
import { ActionForm } from '../form/ActionForm'
import { Hidden } from '../form/Hidden'
import { Submit } from '../form/Submit'
import { formWords } from '../form/words'
import { Icon } from '../Icon'

interface LikeFormProps {
  photo: PhotoView
  /** What the form says of the page it is on. */
  fields: Record<string, string>
  t: Words
}

/** Likes the photo, or takes that back; how many do stands beside it. */
export function LikeForm({ photo, fields, t }: LikeFormProps) {
  const { isLiked, isShown, likeCount } = photo
  const count = <span className="soft">{t('gallery.likes', { count: likeCount })}</span>
  if (!isShown) return likeCount > 0 ? <p>{count}</p> : null
  const words = formWords(t)
  return (
    <ActionForm action={likePhoto} words={words} className="like">
      <Hidden fields={{ ...fields, like: isLiked ? 'no' : 'yes' }} />
      <Submit working={words.working} className={isLiked ? 'button quiet liked' : 'button quiet'}>
        <Icon name="heart" />
        {t(isLiked ? 'gallery.liked' : 'gallery.like')}
      </Submit>
      {count}
    </ActionForm>
  )
}
