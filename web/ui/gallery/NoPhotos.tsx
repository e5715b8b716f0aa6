import type { Words } from '@/web/i18n/words'
import { EmptyState } from '../EmptyState'

/** Where there is no photo to show. */
export function NoPhotos({ of, t }: { of: 'all' | 'featured' | 'albums' | 'album' | 'mine'; t: Words }) {
  const action = { href: '/gallery/new', label: t('gallery.add') }
  return (
    <EmptyState
      icon="camera"
      title={t(`gallery.none.${of}`)}
      {...(of === 'featured' || of === 'album' ? {} : { action })}
    >
      {t(`gallery.none.${of}Text`)}
    </EmptyState>
  )
}
