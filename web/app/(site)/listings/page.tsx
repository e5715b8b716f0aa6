import type { Metadata } from 'next'
import { moderates } from '@/domain/actor'
import { nowOf } from '@/hooks/actor'
import { unreadConversationsCount } from '@/web/data/community/unread'
import { choiceIn, KIND_NAMES, type ListingChoice, type Query } from '@/web/data/listings/choice'
import { marketPage } from '@/web/data/listings/market'
import { requireViewer } from '@/web/data/viewer'
import { pageWords, type Words } from '@/web/i18n/words'
import { Icon } from '@/web/ui/Icon'
import { addressOf, everythingOf } from '@/web/ui/listings/address'
import { Filters } from '@/web/ui/listings/Filters'
import { ListingCards } from '@/web/ui/listings/ListingCards'
import { MarketLinks } from '@/web/ui/listings/MarketLinks'
import { NoListings } from '@/web/ui/listings/NoListings'
import { PageHeader } from '@/web/ui/PageHeader'
import { Pager } from '@/web/ui/Pager'
import { Tabs } from '@/web/ui/Tabs'

interface Props {
  searchParams: Promise<Query>
}

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await pageWords()
  return { title: t('listings.title') }
}

export default async function MarketPage({ searchParams }: Props) {
  const viewer = await requireViewer()
  const { t, language } = await pageWords()
  const choice = choiceIn(await searchParams)
  const [{ cards, hasMore }, unread] = await Promise.all([
    marketPage(viewer, choice),
    unreadConversationsCount(viewer),
  ])
  return (
    <>
      <PageHeader title={t('listings.title')} lead={t('listings.lead')}>
        <a className="button" href="/listings/new">
          <Icon name="plus" />
          {t('listings.new')}
        </a>
      </PageHeader>
      <MarketLinks unread={unread} moderates={moderates(viewer.actor)} t={t} />
      <Tabs label={t('listings.title')} tabs={tabsFor(choice, t)} />
      <Filters choice={choice} t={t} />
      {cards.length > 0 ? (
        <ListingCards cards={cards} now={nowOf(viewer.req)} t={t} language={language} />
      ) : (
        <NoListings choice={choice} t={t} />
      )}
      <Pager
        page={choice.page}
        hasMore={hasMore}
        href={(page) => addressOf({ ...choice, page })}
        words={{ first: t('listings.first'), more: t('listings.more') }}
        t={t}
      />
    </>
  )
}

function tabsFor(choice: ListingChoice, t: Words) {
  return KIND_NAMES.map((kind) => ({
    href: addressOf(everythingOf(kind)),
    label: t(`listings.kind.${kind}`),
    isCurrent: choice.kind === kind,
  }))
}
