import type { Attachment } from '@/web/data/announcements/attachments'
import type { Words } from '@/web/i18n/words'
import { Icon } from '../Icon'
import { PhotoStrip } from '../tickets/PhotoStrip'

/** What came with an announcement: photos to look at, documents to save. */
export function Files({ attachments, t }: { attachments: Attachment[]; t: Words }) {
  if (attachments.length === 0) return null
  const photos = attachments.flatMap((file) => (file.kind === 'photo' ? [file.photo] : []))
  const documents = attachments.flatMap((file) => (file.kind === 'document' ? [file] : []))
  return (
    <section className="section" aria-labelledby="files">
      <h2 id="files">{t('announcements.files')}</h2>
      <PhotoStrip photos={photos} alt={(n, { name }) => name ?? t('announcements.photoOf', { n })} />
      {documents.length > 0 ? (
        <ul className="files">
          {documents.map(({ id, href, name, kilobytes }) => (
            <li key={id}>
              <a href={href} download>
                <Icon name="file" />
                <span>{name}</span>
              </a>
              {kilobytes ? (
                <span className="small soft">{t('announcements.kilobytes', { n: kilobytes })}</span>
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  )
}
