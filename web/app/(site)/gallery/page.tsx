import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { nowOf } from '@/hooks/actor'
import { findEvent } from '@/web/data/events/event'
import { albumPage } from '@/web/data/gallery/albums'
import { countWaitingPhotos } from '@/web/data/gallery/moderation'
import { tilePage } from '@/web/data/gallery/tiles'
import { requireViewer, type Viewer } from '@/web/data/viewer'
import { pageWords } from '@/web/i18n/words'
import { pageNumber } from '@/web/page-number'
import { Word } from '@/web/ui/announcements/Word'
import { AlbumHead } from '@/web/ui/gallery/AlbumHead'
import { Albums } from '@/web/ui/gallery/Albums'
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
  return { title: t('gallery.title') }
}

export default async function GalleryPage({ searchParams }: Props) {
  const viewer = await requireViewer()
  const query = await searchParams
  const page = pageNumber(query.page)
  if (query.event !== undefined)
    return <AlbumOf viewer={viewer} id={query.event} page={page} said={query.said} />
  const { t } = await pageWords()
  const said = saidOfGallery(query, t)
  const view = query.view === 'albums' || query.view === 'featured' ? query.view : 'all'
  return (
    <>
      <GalleryHeader waiting={await countWaitingPhotos(viewer)} t={t} />
      {said ? <Word>{said}</Word> : null}
      <GalleryTabs current={view} t={t} />
      {view === 'albums' ? (
        <AllAlbums viewer={viewer} page={page} />
      ) : (
        <Photos viewer={viewer} place={view} page={page} />
      )}
    </>
  )
}

interface PartProps {
  viewer: Viewer
  page: number
}

async function Photos({ viewer, place, page }: PartProps & { place: 'all' | 'featured' }) {
  const { t } = await pageWords()
  const { tiles, hasMore } = await tilePage(viewer, place, page)
  return (
    <>
      {tiles.length > 0 ? <PhotoGrid tiles={tiles} place={place} t={t} /> : <NoPhotos of={place} t={t} />}
      <Pager page={page} hasMore={hasMore} href={(at) => placeAddress(place, at)} t={t} />
    </>
  )
}

async function AllAlbums({ viewer, page }: PartProps) {
  const { t, language } = await pageWords()
  const { albums, hasMore } = await albumPage(viewer, page)
  return (
    <>
      {albums.length > 0 ? (
        <Albums albums={albums} now={nowOf(viewer.req)} t={t} language={language} />
      ) : (
        <NoPhotos of="albums" t={t} />
      )}
      <Pager page={page} hasMore={hasMore} href={(at) => `/gallery?view=albums&page=${at}`} t={t} />
    </>
  )
}

async function AlbumOf({ viewer, id, page, said }: PartProps & { id: unknown; said: unknown }) {
  const event = await findEvent(viewer, id)
  if (!event) notFound()
  const { t, language } = await pageWords()
  const place = { event: event.id }
  const { tiles, hasMore } = await tilePage(viewer, place, page)
  return (
    <>
      <AlbumHead event={event} now={nowOf(viewer.req)} t={t} language={language} />
      {said === 'added' ? (
        <p className="notice" role="status">
          {t('gallery.said.added')} <a href="/gallery/mine">{t('gallery.mine')}</a>
        </p>
      ) : null}
      {tiles.length > 0 ? <PhotoGrid tiles={tiles} place={place} t={t} /> : <NoPhotos of="album" t={t} />}
      <Pager page={page} hasMore={hasMore} href={(at) => placeAddress(place, at)} t={t} />
    </>
  )
}
