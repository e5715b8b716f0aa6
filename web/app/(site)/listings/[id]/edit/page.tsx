import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { offersToSeller } from '@/domain/listings/offers'
import { viewListing } from '@/web/data/listings/listing'
import { requireViewer } from '@/web/data/viewer'
import { pageWords } from '@/web/i18n/words'
import { BackLink } from '@/web/ui/BackLink'
import { EditListingForm } from '@/web/ui/listings/ListingForms'
import { PageHeader } from '@/web/ui/PageHeader'

interface Props {
  params: Promise<{ id: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await pageWords()
  return { title: t('listings.form.editTitle') }
}

export default async function EditListingPage({ params }: Props) {
  const viewer = await requireViewer()
  const { t } = await pageWords()
  const listing = await viewListing(viewer, (await params).id)
  if (!listing?.seller.isViewer) notFound()
  if (!offersToSeller(listing.status, listing.isReported).edits) redirect(`/listings/${listing.id}`)
  return (
    <div className="narrow section">
      <BackLink href={`/listings/${listing.id}`} label={listing.title} />
      <PageHeader title={t('listings.form.editTitle')} />
      <EditListingForm listing={listing} t={t} />
    </div>
  )
}
