import type { Metadata } from 'next'
import { countWaitingPhotos } from '@/web/data/gallery/moderation'
import { tilePage } from '@/web/data/gallery/tiles'
import { requireViewer } from '@/web/data/viewer'
import { pageWords } from '@/web/i18n/words'
import { pageNumber } from '@/web/page-number'
import { Word } from '@/web/ui/announcements/Word'
import { placeAddress } from '@/web/ui/gallery/address'
import { GalleryHeader } from '@/web/ui/gallery/GalleryHeader'
import { GalleryTabs } from '@/web/ui/gallery/GalleryTabs'
import { NoPhotos } from '@/web/ui/gallery/NoPhotos'
import { PhotoGrid } from '@/web/ui/gallery/PhotoGrid'
import { saidOfGallery } from '@/web/ui/gallery/said'
import { Pager } from '@/web/ui/Pager'

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await pageWords()
  return { title: t('gallery.mine') }
}

export default async function OwnPhotosPage({ searchParams }: Props) {
  const viewer = await requireViewer()
  const { t } = await pageWords()
  const query = await searchParams
  const page = pageNumber(query.page)
  const said = saidOfGallery(query, t)
  const { tiles, hasMore } = await tilePage(viewer, 'mine', page)
  return (
    <>
      <GalleryHeader waiting={await countWaitingPhotos(viewer)} t={t} />
      {said ? <Word>{said}</Word> : null}
      <GalleryTabs current="mine" t={t} />
      {tiles.length > 0 ? <PhotoGrid tiles={tiles} place="mine" t={t} /> : <NoPhotos of="mine" t={t} />}
      <Pager page={page} hasMore={hasMore} href={(at) => placeAddress('mine', at)} t={t} />
    </>
  )
}
