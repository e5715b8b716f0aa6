import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { isUuid } from '@/hooks/uuid'
import { reportPhoto } from '@/web/actions/moderation/report'
import { threadPage } from '@/web/data/comments/thread'
import { neighboursOf, type PhotoView, viewPhoto } from '@/web/data/gallery/photo'
import { type Place, placeIn } from '@/web/data/gallery/place'
import { requireViewer } from '@/web/data/viewer'
import { pageWords } from '@/web/i18n/words'
import { pageNumber } from '@/web/page-number'
import { Word } from '@/web/ui/announcements/Word'
import { BackLink } from '@/web/ui/BackLink'
import { CommentForm } from '@/web/ui/comments/CommentForm'
import { Comments } from '@/web/ui/comments/Comments'
import { placeAddress, placeName } from '@/web/ui/gallery/address'
import { LikeForm } from '@/web/ui/gallery/LikeForm'
import { ModeratePhoto } from '@/web/ui/gallery/ModeratePhoto'
import { CaptionForm, DeleteForm } from '@/web/ui/gallery/OwnPhoto'
import { PhotoFacts } from '@/web/ui/gallery/PhotoFacts'
import { altOf } from '@/web/ui/gallery/PhotoGrid'
import { PhotoStage } from '@/web/ui/gallery/PhotoStage'
import { PHOTO, saidOfPhoto } from '@/web/ui/gallery/said'
import { photoSubject } from '@/web/ui/gallery/thread'
import { ReportForm } from '@/web/ui/moderation/ReportForm'

interface Props {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** One look a request, for the title and for the page. */
const photoOfPage = cache(
  async (id: string): Promise<PhotoView | null> => viewPhoto(await requireViewer(), id),
)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const photo = await photoOfPage((await params).id)
  if (!photo) return {}
  const { t } = await pageWords()
  return { title: altOf({ caption: photo.caption, uploaderName: photo.uploader.name }, t) }
}

export default async function PhotoPage({ params, searchParams }: Props) {
  const viewer = await requireViewer()
  const photo = await photoOfPage((await params).id)
  if (!photo) notFound()
  const { t, language } = await pageWords()
  const query = await searchParams
  const place = placeIn(query.in)
  const said = saidOfPhoto(query, photo, t)
  const thread = { page: pageNumber(query.comments), only: isUuid(query.thread) ? query.thread : null }
  const [neighbours, page] = await Promise.all([
    neighboursOf(viewer, photo, place),
    threadPage(viewer, { photo: photo.id }, thread),
  ])
  const subject = photoSubject(photo, place)
  return (
    <article className="photo-page">
      <BackLink
        href={placeAddress(place)}
        label={t(`gallery.back.${typeof place === 'string' ? place : 'album'}`)}
      />
      {said?.at === PHOTO ? <Word>{said.words}</Word> : null}
      <div className="photo-body">
        <PhotoStage photo={photo} place={place} {...neighbours} t={t} />
        <div className="photo-side">
          <PhotoFacts photo={photo} t={t} language={language} />
          <LikeForm photo={photo} fields={subject.fields} t={t} />
          <Comments
            key={String(query.comment)}
            subject={subject}
            page={page}
            place={thread}
            said={said}
            t={t}
            language={language}
          />
          {photo.isShown ? (
            <CommentForm
              key={`form:${query.comment}`}
              subject={subject}
              hint={t('gallery.commentHint')}
              t={t}
            />
          ) : null}
          <Ways photo={photo} place={place} />
        </div>
      </div>
    </article>
  )
}

/** What the viewer may do about the photo itself. */
async function Ways({ photo, place }: { photo: PhotoView; place: Place }) {
  const { t } = await pageWords()
  const fields = { photo: photo.id, in: placeName(place) }
  const { uploader, mayModerate, status, isHidden, isReported, isKept } = photo
  return (
    <>
      {uploader.isViewer && isReported ? <p className="notice">{t('errors.reported')}</p> : null}
      {uploader.isViewer && isKept && !isReported && !isHidden ? (
        <p className="notice">{t('gallery.kept')}</p>
      ) : null}
      {uploader.isViewer && !isReported && status !== 'removed' ? (
        <CaptionForm photo={photo} fields={fields} t={t} />
      ) : null}
      {mayModerate ? <ModeratePhoto photo={photo} fields={fields} t={t} /> : null}
      {uploader.isViewer ? null : (
        <ReportForm
          action={reportPhoto}
          title={t('gallery.report')}
          subject={photo.id}
          fields={{ in: placeName(place) }}
          t={t}
        />
      )}
      {uploader.isViewer && !isKept ? <DeleteForm fields={fields} t={t} /> : null}
    </>
  )
}
