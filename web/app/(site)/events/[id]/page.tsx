import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { nowOf } from '@/hooks/actor'
import { readAlertsAbout } from '@/web/actions/notifications/read-about'
import { albumOf } from '@/web/data/events/album'
import { viewEvent } from '@/web/data/events/event'
import { hasUnreadAbout } from '@/web/data/unread'
import { requireViewer } from '@/web/data/viewer'
import { pageWords } from '@/web/i18n/words'
import { BackLink } from '@/web/ui/BackLink'
import { Album } from '@/web/ui/events/Album'
import { AnswerBox } from '@/web/ui/events/AnswerBox'
import { EntryCode } from '@/web/ui/events/EntryCode'
import { EventFacts } from '@/web/ui/events/EventFacts'
import { EventHead } from '@/web/ui/events/EventHead'
import { FeedbackForm } from '@/web/ui/events/FeedbackForm'
import { PublishBox } from '@/web/ui/events/PublishBox'
import { RunBox } from '@/web/ui/events/RunBox'
import { eventWord } from '@/web/ui/events/said'
import { MarkRead } from '@/web/ui/MarkRead'

interface Props {
  params: Promise<{ id: string }>
  searchParams: Promise<{ said?: string }>
}

/** One look a request, for the title and for the page. */
const eventOfPage = cache(async (id: string) => viewEvent(await requireViewer(), id))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const event = await eventOfPage((await params).id)
  return event ? { title: event.title } : {}
}

export default async function EventPage({ params, searchParams }: Props) {
  const viewer = await requireViewer()
  const event = await eventOfPage((await params).id)
  if (!event) notFound()
  const now = nowOf(viewer.req)
  const { said } = await searchParams
  const { t, language } = await pageWords()
  const address = `/events/${event.id}`
  const [isNews, album] = await Promise.all([hasUnreadAbout(viewer, address), albumOf(viewer, event.id)])
  return (
    <>
      <BackLink href="/events" label={t('events.title')} />
      <div className="ticket">
        <EventHead event={event} now={now} word={eventWord(said, event, t)} t={t} language={language}>
          {isNews ? <MarkRead mark={readAlertsAbout.bind(null, address)} /> : null}
          <PublishBox event={event} now={now} t={t} language={language} />
          <FeedbackForm event={event} t={t} />
          <AnswerBox event={event} t={t} />
        </EventHead>
        <aside className="ticket-facts">
          <EntryCode event={event} t={t} />
          <EventFacts event={event} now={now} t={t} language={language} />
          <RunBox event={event} t={t} />
        </aside>
        <div className="ticket-story">
          <Album event={event} {...album} t={t} />
        </div>
      </div>
    </>
  )
}
