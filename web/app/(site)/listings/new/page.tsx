import type { Metadata } from 'next'
import { LISTING_TYPES } from '@/domain/listings/words'
import { requireViewer } from '@/web/data/viewer'
import { pageWords } from '@/web/i18n/words'
import { BackLink } from '@/web/ui/BackLink'
import { NewListingForm } from '@/web/ui/listings/ListingForms'
import { TypeChoice } from '@/web/ui/listings/TypeChoice'
import { PageHeader } from '@/web/ui/PageHeader'

interface Props {
  searchParams: Promise<{ type?: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await pageWords()
  return { title: t('listings.form.title') }
}

export default async function NewListingPage({ searchParams }: Props) {
  await requireViewer()
  const { t } = await pageWords()
  const asked = (await searchParams).type
  const type = LISTING_TYPES.find((name) => name === asked)
  if (!type)
    return (
      <div className="narrow section">
        <BackLink href="/listings" label={t('listings.title')} />
        <PageHeader title={t('listings.form.title')} lead={t('listings.form.lead')} />
        <TypeChoice t={t} />
      </div>
    )
  return (
    <div className="narrow section">
      <BackLink href="/listings/new" label={t('listings.form.other')} />
      <PageHeader title={t(`listings.form.heading.${type}`)} lead={t(`listings.form.hint.${type}`)} />
      <NewListingForm type={type} t={t} />
    </div>
  )
}
