import type { Words } from '@/web/i18n/words'
import { Tabs } from '../Tabs'

/** The views of the gallery, each with its address. */
const VIEWS = {
  all: '/gallery',
  featured: '/gallery?view=featured',
  albums: '/gallery?view=albums',
  mine: '/gallery/mine',
}
export type GalleryView = keyof typeof VIEWS

/** All photos, the featured ones, the albums, and one's own. */
export function GalleryTabs({ current, t }: { current: GalleryView; t: Words }) {
  const tabs = Object.entries(VIEWS).map(([view, href]) => ({
    href,
    label: t(`gallery.views.${view as GalleryView}`),
    isCurrent: view === current,
  }))
  return <Tabs label={t('gallery.title')} tabs={tabs} />
}
