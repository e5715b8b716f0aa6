import type { Metadata } from 'next'
import { keepsDocuments } from '@/domain/documents/readers'
import { DOCUMENT_TYPES } from '@/domain/documents/words'
import { type DocumentChoice, documentPage, documentReader, readsSeveral } from '@/web/data/documents/list'
import { pageWords } from '@/web/i18n/words'
import { pageNumber } from '@/web/page-number'
import { AddDocument } from '@/web/ui/documents/AddDocument'
import { DocumentRow } from '@/web/ui/documents/DocumentRow'
import { DocumentSearch } from '@/web/ui/documents/DocumentSearch'
import { EmptyState } from '@/web/ui/EmptyState'
import { PageHeader } from '@/web/ui/PageHeader'
import { Pager } from '@/web/ui/Pager'

type Query = Record<string, string | string[] | undefined>

interface Props {
  searchParams: Promise<Query>
}

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await pageWords()
  return { title: t('documents.title') }
}

/** The documents that somebody may read; what is public for who is not signed in. */
export default async function DocumentsPage({ searchParams }: Props) {
  const reader = await documentReader()
  const choice = choiceIn(await searchParams)
  const [{ rows, hasMore }, isForSeveral, { t, language }] = await Promise.all([
    documentPage(reader, choice),
    readsSeveral(reader),
    pageWords(),
  ])
  const isNarrowed = choice.search !== '' || choice.documentType !== null
  const { viewer } = reader
  return (
    <>
      <PageHeader title={t('documents.title')} lead={t(viewer ? 'documents.lead' : 'documents.leadPublic')} />
      {viewer ? null : (
        <p>
          <a href={`/sign-in?next=${encodeURIComponent('/documents')}`}>{t('access.signIn')}</a>
        </p>
      )}
      {viewer && keepsDocuments(viewer.actor) ? <AddDocument actor={viewer.actor} t={t} /> : null}
      <DocumentSearch choice={choice} t={t} />
      {rows.length > 0 ? (
        <ul className="rows">
          {rows.map((document) => (
            <DocumentRow
              key={document.id}
              document={document}
              isForSeveral={isForSeveral}
              language={language}
              t={t}
            />
          ))}
        </ul>
      ) : (
        <EmptyState icon="file" title={t(isNarrowed ? 'documents.noneFound' : 'documents.none')}>
          {t(isNarrowed ? 'documents.noneFoundHint' : 'documents.noneHint')}
        </EmptyState>
      )}
      <Pager
        page={choice.page}
        hasMore={hasMore}
        href={(page) => addressOf({ ...choice, page })}
        words={{ first: t('documents.first'), more: t('documents.more') }}
        t={t}
      />
    </>
  )
}

/** What an address asks for; whatever in it is none is left out. */
function choiceIn({ search, type, page }: Query): DocumentChoice {
  return {
    search: typeof search === 'string' ? search.replaceAll('\0', '').trim() : '',
    documentType: DOCUMENT_TYPES.find((name) => name === type) ?? null,
    page: pageNumber(page),
  }
}

function addressOf({ search, documentType, page }: DocumentChoice): string {
  const query = new URLSearchParams()
  if (search) query.set('search', search)
  if (documentType) query.set('type', documentType)
  if (page > 1) query.set('page', String(page))
  return query.size > 0 ? `/documents?${query}` : '/documents'
}
