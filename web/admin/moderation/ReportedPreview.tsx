import type { Payload } from 'payload'
import type { ReportSubject } from '@/domain/moderation/words'
import { reportedOf } from '@/web/data/panel-moderation'
import { documentPath } from '../paths'
import { Thumbnail } from './Thumbnail'

const KINDS: Record<ReportSubject, string> = {
  listings: 'Listing',
  'gallery-photos': 'Photo',
  comments: 'Comment',
  'listing-messages': 'Message',
}
const SHOWN_CHARACTERS = 160

interface ReportedPreviewProps {
  payload: Payload
  collection: ReportSubject
  id: string
}

/** What was reported: its words, its picture, and whether it is hidden already. */
export async function ReportedPreview({ payload, collection, id }: ReportedPreviewProps) {
  const reported = await reportedOf(payload, collection, id)
  if (!reported) return <span className="estate-quiet">{KINDS[collection]}, no longer there</span>
  const { text, pictureId, isHidden, isRemoved } = reported
  const short = text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS)} …` : text
  return (
    <span className="estate-reported">
      {pictureId && <Thumbnail payload={payload} fileId={pictureId} alt={short} />}
      <span>
        <a href={documentPath(collection, id)}>{KINDS[collection]}</a>{' '}
        {isRemoved && <span className="estate-tag estate-tag--rejected">Removed</span>}
        {!isRemoved && isHidden && <span className="estate-tag estate-tag--withdrawn">Hidden</span>}
        <br />
        {short}
      </span>
    </span>
  )
}
