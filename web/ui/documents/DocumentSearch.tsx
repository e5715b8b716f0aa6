import { DOCUMENT_TYPES } from '@/domain/documents/words'
import type { DocumentChoice } from '@/web/data/documents/list'
import type { Words } from '@/web/i18n/words'

/** Searches the titles, and narrows them to a kind: a form that asks for an address. */
export function DocumentSearch({ choice, t }: { choice: DocumentChoice; t: Words }) {
  const isNarrowed = choice.search !== '' || choice.documentType !== null
  return (
    <search>
      <form method="get" action="/documents" className="document-search">
        <label className="unseen" htmlFor="search">
          {t('documents.searchLabel')}
        </label>
        <input
          type="search"
          id="search"
          name="search"
          defaultValue={choice.search}
          maxLength={100}
          placeholder={t('documents.searchLabel')}
        />
        <label className="unseen" htmlFor="type">
          {t('documents.kind')}
        </label>
        <select id="type" name="type" defaultValue={choice.documentType ?? ''}>
          <option value="">{t('documents.anyKind')}</option>
          {DOCUMENT_TYPES.map((type) => (
            <option key={type} value={type}>
              {t(`documents.types.${type}`)}
            </option>
          ))}
        </select>
        <button type="submit" className="quiet">
          {t('documents.search')}
        </button>
      </form>
      {isNarrowed ? (
        <p>
          <a href="/documents">{t('documents.clear')}</a>
        </p>
      ) : null}
    </search>
  )
}
