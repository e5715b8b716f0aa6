import type { PhotoStatus } from '@/domain/gallery/words'
import type { Words } from '@/web/i18n/words'

interface PhotoTagProps {
  status: PhotoStatus
  isHidden: boolean
  t: Words
}

/** Why the neighbours do not see a photo; nothing where they do. */
export function PhotoTag({ status, isHidden, t }: PhotoTagProps) {
  if (status === 'pending') return <span className="tag wait">{t('gallery.pending')}</span>
  if (status === 'removed') return <span className="tag off">{t('gallery.removed')}</span>
  return isHidden ? <span className="tag off">{t('gallery.hidden')}</span> : null
}
