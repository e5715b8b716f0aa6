import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { reportListing } from '@/web/actions/moderation/report'
import { readAlertsAbout } from '@/web/actions/notifications/read-about'
import type { Query } from '@/web/data/listings/choice'
import { type ListingView, viewListing } from '@/web/data/listings/listing'
import { ownPhone } from '@/web/data/listings/own-phone'
import { hasUnreadAbout } from '@/web/data/unread'
import { requireViewer } from '@/web/data/viewer'
import { pageWords } from '@/web/i18n/words'
import { Word } from '@/web/ui/announcements/Word'
import { BackLink } from '@/web/ui/BackLink'
import { ListingFacts } from '@/web/ui/listings/ListingFacts'
import { ListingHead } from '@/web/ui/listings/ListingHead'
import { ModerateListing } from '@/web/ui/listings/ModerateListing'
import { OwnListing } from '@/web/ui/listings/OwnListing'
import { Photos } from '@/web/ui/listings/Photos'
import { saidOfListing } from '@/web/ui/listings/said'
import { WriteForm } from '@/web/ui/listings/WriteForm'
import { MarkRead } from '@/web/ui/MarkRead'
import { ReportForm } from '@/web/ui/moderation/ReportForm'

interface Props {
  params: Promise<{ id: string }>
  searchParams: Promise<Query>
}

/** One look a request, for the title and for the page. */
const listingOfPage = cache(
  async (id: string): Promise<ListingView | null> => viewListing(await requireViewer(), id),
)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const listing = await listingOfPage((await params).id)
  return listing ? { title: listing.title } : {}
}

export default async function ListingPage({ params, searchParams }: Props) {
  const viewer = await requireViewer()
  const listing = await listingOfPage((await params).id)
  if (!listing) notFound()
  const { t, language } = await pageWords()
  const address = `/listings/${listing.id}`
  const { isViewer } = listing.seller
  const [phone, isNews, { said: asked }] = await Promise.all([
    isViewer ? null : ownPhone(viewer),
    hasUnreadAbout(viewer, address),
    searchParams,
  ])
  const said = saidOfListing(asked, listing, t)
  return (
    <article className="listing">
      <BackLink
        href={isViewer ? '/listings/mine' : '/listings'}
        label={t(isViewer ? 'listings.mine' : 'listings.title')}
      />
      {said ? <Word>{said}</Word> : null}
      {isNews ? <MarkRead mark={readAlertsAbout.bind(null, address)} /> : null}
      <div className="listing-body">
        <div className="listing-main">
          <Photos photos={listing.photos} title={listing.title} t={t} />
          <ListingHead listing={listing} t={t} />
          {listing.description ? <p className="written">{listing.description}</p> : null}
          <ListingFacts listing={listing} t={t} language={language} />
        </div>
        <div className="listing-side">
          {isViewer ? (
            <OwnListing listing={listing} t={t} language={language} />
          ) : (
            <WriteForm listing={listing} phone={phone} t={t} />
          )}
          {isPaid(listing) && !isViewer ? <p className="hint">{t('listings.page.safety')}</p> : null}
          {listing.mayModerate && !isViewer ? <ModerateListing listing={listing} t={t} /> : null}
          {isViewer ? null : (
            <ReportForm
              action={reportListing}
              title={t('listings.page.report.title')}
              subject={listing.id}
              t={t}
            />
          )}
        </div>
      </div>
    </article>
  )
}

const isPaid = ({ type, status }: ListingView): boolean =>
  (type === 'sell' || type === 'service') && (status === 'active' || status === 'reserved')
