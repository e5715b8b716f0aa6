import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { keepsDocuments } from '@/domain/documents/readers'
import { documentWithVersions } from '@/web/data/documents/document'
import { documentReader } from '@/web/data/documents/list'
import { day } from '@/web/i18n/format'
import { pageWords } from '@/web/i18n/words'
import { BackLink } from '@/web/ui/BackLink'
import { ReplaceFile } from '@/web/ui/documents/ReplaceFile'
import { PageHeader } from '@/web/ui/PageHeader'
import { Section } from '@/web/ui/Section'

interface Props {
  params: Promise<{ id: string }>
  searchParams: Promise<{ saved?: string | string[] }>
}

const found = cache(async (id: string) => documentWithVersions(await documentReader(), id))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ t }, answer] = await Promise.all([pageWords(), params.then(({ id }) => found(id))])
  return { title: answer?.document.title ?? t('documents.title') }
}

export default async function DocumentPage({ params, searchParams }: Props) {
  const { id } = await params
  const [answer, { viewer }, { t, language }] = await Promise.all([found(id), documentReader(), pageWords()])
  if (!answer) notFound()
  const { document, versions } = answer
  const keeps = viewer !== null && keepsDocuments(viewer.actor)
  return (
    <div className="narrow section">
      <BackLink href="/documents" label={t('documents.title')} />
      <PageHeader title={document.title} lead={t(`documents.types.${document.documentType}`)} />
      {(await searchParams).saved ? (
        <p className="notice" role="status">
          {t('documents.saved')}
        </p>
      ) : null}
      <p>
        <a className="button wide" href={`/documents/${id}/file`}>
          {t('documents.download')}
        </a>
      </p>
      <p className="small soft">
        {t('documents.audience')}: {t(`documents.audiences.${document.audience}`)}
        {keeps ? ` · ${t('documents.downloads', { count: document.downloads ?? 0 })}` : null}
      </p>
      <Section id="versions" title={t('documents.versions')}>
        <ul className="rows">
          {versions.map(({ id: key, version, note, createdAt }) => (
            <li className="row" key={key}>
              <a className="row-link" href={`/documents/${id}/file?version=${version}`}>
                {t('documents.downloadVersion', { version: version ?? 1 })}
                {version === document.version ? ` (${t('documents.newest')})` : null}
              </a>
              <p className="small soft">{[day(createdAt, language), note].filter(Boolean).join(' · ')}</p>
            </li>
          ))}
        </ul>
      </Section>
      {keeps ? <ReplaceFile id={id} t={t} /> : null}
    </div>
  )
}
