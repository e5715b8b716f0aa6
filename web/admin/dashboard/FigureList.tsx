import { notFound, redirect } from 'next/navigation'
import type { AdminViewServerProps, Payload } from 'payload'
import type { ReactNode } from 'react'
import { dashboardsOf } from '@/domain/figures/dashboards'
import { actorOf } from '@/hooks/actor'
import { activeDaysBehind, depositsBehind, ledgerBehind, ticketsBehind } from '@/web/data/panel-figure-list'
import { panelRequest } from '@/web/data/panel-request'
import { PanelPage } from '../bookings/PanelPage'
import { ActiveDayRows } from './ActiveDayRows'
import { DepositRows } from './DepositRows'
import { type FigureListAsked, figureListAsked } from './figure-lists'
import { LedgerRows } from './LedgerRows'
import { tableLink } from './links'
import { TicketRows } from './TicketRows'

/** The rows behind a figure that no filter of the panel can ask for. Whoever has no such figure learns nothing. */
export async function FigureList(view: AdminViewServerProps) {
  const asked = figureListAsked(view.searchParams)
  if (!view.initPageResult.req.user)
    redirect(`/admin/login?redirect=${encodeURIComponent(asked?.path ?? '/admin')}`)
  const actor = await actorOf(await panelRequest(view.payload))
  const seen = actor ? dashboardsOf(actor) : []
  if (!asked?.dashboards.some((dashboard) => seen.includes(dashboard))) notFound()
  return (
    <PanelPage view={view} title={asked.title} path={asked.path}>
      <header>
        <h1>{asked.title}</h1>
        {asked.csv && (
          <a href={tableLink(asked.csv)} download>
            CSV
          </a>
        )}
      </header>
      <Rows payload={view.payload} asked={asked} />
    </PanelPage>
  )
}

async function Rows({ payload, asked }: { payload: Payload; asked: FigureListAsked }) {
  const { table, hasMore } = await behind(payload, asked)
  return (
    <>
      {table}
      <Paging asked={asked} hasMore={hasMore} />
    </>
  )
}

async function behind(
  payload: Payload,
  asked: FigureListAsked,
): Promise<{ table: ReactNode; hasMore: boolean }> {
  const { title, page } = asked
  const now = new Date()
  if ('deposits' in asked) {
    const { rows, hasMore } = await depositsBehind(payload, asked.deposits, { now, page })
    return { table: <DepositRows label={title} rows={rows} />, hasMore }
  }
  if ('ledger' in asked) {
    const { rows, hasMore } = await ledgerBehind(payload, asked.ledger, { now, page })
    return { table: <LedgerRows label={title} rows={rows} />, hasMore }
  }
  if ('isOfDays' in asked) {
    const { rows, hasMore } = await activeDaysBehind(payload, { now, page })
    return { table: <ActiveDayRows label={title} rows={rows} />, hasMore }
  }
  const { tickets, weekHour } = asked
  const { rows, hasMore } = await ticketsBehind(payload, tickets, { now, page, weekHour })
  return { table: <TicketRows label={title} rows={rows} />, hasMore }
}

function Paging({ asked: { path, page }, hasMore }: { asked: FigureListAsked; hasMore: boolean }) {
  if (page === 1 && !hasMore) return null
  return (
    <nav className="estate-pages" aria-label="Pages">
      {page > 1 && <a href={`${path}&page=${page - 1}`}>Earlier</a>}
      <span>Page {page}</span>
      {hasMore && <a href={`${path}&page=${page + 1}`}>Later</a>}
    </nav>
  )
}
