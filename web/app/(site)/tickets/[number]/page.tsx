import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { readAlertsAbout } from '@/web/actions/notifications/read-about'
import { versionOf } from '@/web/data/tickets/changes'
import { clockOf } from '@/web/data/tickets/clock'
import { followingOf } from '@/web/data/tickets/follows'
import { type TicketView, viewTicket } from '@/web/data/tickets/ticket'
import { timelinePage } from '@/web/data/tickets/timeline'
import { hasUnreadAbout } from '@/web/data/unread'
import { requireViewer } from '@/web/data/viewer'
import { pageWords } from '@/web/i18n/words'
import { pageNumber } from '@/web/page-number'
import { MarkRead } from '@/web/ui/MarkRead'
import { CommentForm } from '@/web/ui/tickets/CommentForm'
import { FollowBox } from '@/web/ui/tickets/FollowBox'
import { LiveTicket } from '@/web/ui/tickets/LiveTicket'
import { OtherWays } from '@/web/ui/tickets/OtherWays'
import { PhotoStrip } from '@/web/ui/tickets/PhotoStrip'
import { PromiseCard } from '@/web/ui/tickets/PromiseCard'
import { saidWords } from '@/web/ui/tickets/said'
import { TicketFacts } from '@/web/ui/tickets/TicketFacts'
import { AfterClosing, SolvedQuestion } from '@/web/ui/tickets/TicketForms'
import { TicketHead } from '@/web/ui/tickets/TicketHead'
import { Timeline } from '@/web/ui/tickets/Timeline'
import { JobActions } from '@/web/ui/work/JobActions'

interface Props {
  params: Promise<{ number: string }>
  searchParams: Promise<{ said?: string; entries?: string; message?: string }>
}

/** One look a request, for the title and for the page. */
const ticketOfPage = cache(async (number: string): Promise<TicketView | null> => {
  const viewer = await requireViewer()
  const { language } = await pageWords()
  return viewTicket(viewer, number, language)
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const ticket = await ticketOfPage((await params).number)
  return ticket ? { title: `${ticket.number} ${ticket.title}` } : {}
}

export default async function TicketPage({ params, searchParams }: Props) {
  const viewer = await requireViewer()
  const ticket = await ticketOfPage((await params).number)
  if (!ticket) notFound()
  const query = await searchParams
  const page = pageNumber(query.entries)
  const { t, language } = await pageWords()
  const address = `/tickets/${ticket.number}`
  const [timeline, clock, version, following, isNews] = await Promise.all([
    timelinePage(viewer, ticket.id, page),
    clockOf(viewer, ticket),
    versionOf(viewer, ticket.id),
    ticket.isCommunity ? followingOf(viewer, ticket.id) : null,
    hasUnreadAbout(viewer, address),
  ])
  const isStaff = viewer.actor.staff !== null || ticket.panelPath !== null
  return (
    <div className="ticket">
      <TicketHead ticket={ticket} said={saidWords(query.said, ticket.status, t)} t={t} language={language}>
        {isNews ? <MarkRead mark={readAlertsAbout.bind(null, address)} /> : null}
        <LiveTicket number={ticket.number} version={version} updated={t('ticket.updated')} />
        <SolvedQuestion ticket={ticket} t={t} />
        <AfterClosing ticket={ticket} t={t} />
        <JobActions viewer={viewer} ticketId={ticket.id} />
      </TicketHead>
      <aside className="ticket-facts">
        <TicketFacts ticket={ticket} t={t} language={language} />
        <PromiseCard clock={clock} status={ticket.status} t={t} language={language} />
        {following ? <FollowBox ticket={ticket} following={following} t={t} /> : null}
      </aside>
      <div className="ticket-story">
        <section className="section" aria-labelledby="description">
          <h2 id="description">{t('ticket.description')}</h2>
          <p className="written">{ticket.description}</p>
          <PhotoStrip photos={ticket.photos} alt={(n) => t('ticket.photoOf', { n })} />
        </section>
        <Timeline timeline={timeline} page={page} number={ticket.number} t={t} language={language} />
        <CommentForm key={String(query.message)} ticket={ticket} isStaff={isStaff} t={t} />
      </div>
      <div className="ticket-ways no-print">
        <OtherWays ticket={ticket} t={t} />
      </div>
    </div>
  )
}
