import type { UIFieldServerProps } from 'payload'
import { idOf } from '@/hooks/ids'
import { panelPhoto } from '@/web/data/panel-posts'
import { whereOf } from '../conditions'
import { Fact } from '../Fact'
import { Instant } from '../Instant'
import { Thumbnail } from '../moderation/Thumbnail'
import { PersonFact } from '../PersonFact'
import { documentPath, listPath } from '../paths'
import { RefreshAfterSave } from '../RefreshAfterSave'
import { PhotoStatusTag } from './PhotoStatusTag'

/** At the head of the form: the photo, whose it is, of which event, and how it is liked. */
export async function PhotoSummary({ id, payload }: UIFieldServerProps) {
  const photo = id ? await panelPhoto(payload, String(id)) : null
  if (!photo) return null
  const { status, hidden, featured, caption, event, likeCount, commentCount, moderationNote } = photo
  const fileId = idOf(photo.photo)
  return (
    <section className="field-type estate-summary" aria-label="About this photo">
      <RefreshAfterSave id={photo.id} />
      <p>
        <PhotoStatusTag status={status ?? 'published'} />{' '}
        {hidden && <span className="estate-tag estate-tag--withdrawn">Hidden</span>}{' '}
        {featured && 'Shown first'}
      </p>
      {fileId && <Thumbnail payload={payload} fileId={fileId} alt={caption ?? 'The photo'} />}
      <dl className="estate-facts">
        <PersonFact name="By" of={photo.uploader} />
        {event && typeof event === 'object' && (
          <Fact name="Of the event">
            <a href={documentPath('events', event.id)}>{event.title}</a>
          </Fact>
        )}
        <Fact name="Added">
          <Instant at={photo.createdAt} />
        </Fact>
        <Fact name="Likes · comments">
          {likeCount ?? 0} · {commentCount ?? 0}
        </Fact>
        <PersonFact name="Decided by" of={photo.moderatedBy} />
        {moderationNote && <Fact name="Why">{moderationNote}</Fact>}
      </dl>
      <p className="estate-summary__links">
        <a href={`/gallery/${photo.id}`}>As people see it</a>
        <a href={listPath('comments', whereOf([{ photo: { equals: photo.id } }]))}>Comments</a>
        <a href={listPath('reports', whereOf([{ subjectId: { equals: photo.id } }]))}>Reports about it</a>
      </p>
    </section>
  )
}
