import type { Language } from '@/domain/notifications'
import type { Document } from '@/payload-types'
import { day } from '@/web/i18n/format'
import type { Words } from '@/web/i18n/words'
import { Icon } from '../Icon'

interface Props {
  document: Document
  /** Whether the reader sees what is for others too, and is told for whom this is. */
  isForSeveral: boolean
  language: Language
  t: Words
}

/** A document in the list: its page behind the title, and its file one tap away. */
export function DocumentRow({ document, isForSeveral, language, t }: Props) {
  const { id, title, documentType, audience, version, updatedAt } = document
  return (
    <li className="row document-row">
      <Icon name="file" />
      <div>
        <a className="row-link" href={`/documents/${id}`}>
          {title}
        </a>
        <p className="small soft">
          {[
            t(`documents.types.${documentType}`),
            t('documents.version', { version: version ?? 1 }),
            t('documents.changed', { day: day(updatedAt, language) }),
          ].join(' · ')}
        </p>
        {isForSeveral ? <span className="tag">{t(`documents.audiences.${audience}`)}</span> : null}
      </div>
      <p className="buttons">
        <a
          className="button quiet"
          href={`/documents/${id}/file`}
          aria-label={t('documents.downloadTitle', { title })}
        >
          {t('documents.download')}
        </a>
      </p>
    </li>
  )
}
