import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { readConversation } from '@/web/actions/listings/read'
import type { Query } from '@/web/data/listings/choice'
import { type ConversationView, viewConversation } from '@/web/data/listings/conversation'
import { ownPhone } from '@/web/data/listings/own-phone'
import { hasUnreadAbout } from '@/web/data/unread'
import { requireViewer } from '@/web/data/viewer'
import { pageWords } from '@/web/i18n/words'
import { pageNumber } from '@/web/page-number'
import { RefreshGently } from '@/web/ui/announcements/reach/RefreshGently'
import { Word } from '@/web/ui/announcements/Word'
import { BackLink } from '@/web/ui/BackLink'
import { AboutListing } from '@/web/ui/listings/AboutListing'
import { Messages } from '@/web/ui/listings/Messages'
import { saidOfThread } from '@/web/ui/listings/said'
import { BlockForm, MessageForm } from '@/web/ui/listings/TalkForms'
import { MarkRead } from '@/web/ui/MarkRead'
import { PageHeader } from '@/web/ui/PageHeader'

/** How often an open conversation looks for news by itself. */
const REFRESH_SECONDS = 20

interface Props {
  params: Promise<{ id: string }>
  searchParams: Promise<Query>
}

/** One look a request, for the title and for the page. */
const conversationOfPage = cache(
  async (id: string, page: number): Promise<ConversationView | null> =>
    viewConversation(await requireViewer(), id, page),
)

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const conversation = await conversationOfPage((await params).id, pageNumber((await searchParams).page))
  const { t } = await pageWords()
  return conversation ? { title: t('listings.talk.with', { name: conversation.otherName }) } : {}
}

export default async function ConversationPage({ params, searchParams }: Props) {
  const viewer = await requireViewer()
  const query = await searchParams
  const page = pageNumber(query.page)
  const conversation = await conversationOfPage((await params).id, page)
  if (!conversation) notFound()
  const { t, language } = await pageWords()
  const address = `/listings/conversations/${conversation.id}`
  const [phone, isNews] = await Promise.all([ownPhone(viewer), hasUnreadAbout(viewer, address)])
  const said = saidOfThread(query.said, t)
  return (
    <div className="narrow section conversation">
      <BackLink href="/listings/conversations" label={t('listings.talk.title')} />
      <PageHeader title={t('listings.talk.with', { name: conversation.otherName })} />
      <AboutListing conversation={conversation} t={t} />
      {isNews || conversation.hasUnread ? (
        <MarkRead
          key={conversation.messages.at(-1)?.id}
          mark={readConversation.bind(null, conversation.id)}
        />
      ) : null}
      <Messages conversation={conversation} page={page} t={t} language={language} />
      {said ? <Word>{said}</Word> : null}
      <MessageForm key={`form:${query.message}`} conversation={conversation} phone={phone} t={t} />
      <RefreshGently seconds={REFRESH_SECONDS} />
      <p className="no-print">
        <a href={address}>{t('listings.talk.news')}</a>
      </p>
      <BlockForm conversation={conversation} t={t} />
    </div>
  )
}
