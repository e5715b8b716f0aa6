import { Gutter } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'
import { dashboardsOf } from '@/domain/figures/dashboards'
import { mayReport } from '@/domain/tickets/create'
import { env } from '@/server/env'
import { panelActor } from '@/web/data/panel-request'
import { DashboardTabs } from './dashboard/DashboardTabs'
import { PressingTickets } from './dashboard/PressingTickets'
import { DASHBOARD_PARTS, News } from './dashboard/parts'
import { documentPath } from './paths'
import { StuckCounts } from './StuckCounts'

/** Tickets named one by one to who has no dashboard of their own. */
const SHOWN = 10

/** The first page of the panel: what needs whoever looks, by what they are here for. */
export async function Dashboard({ payload, searchParams }: AdminViewServerProps) {
  const actor = await panelActor(payload)
  const now = new Date()
  const seen = dashboardsOf(actor)
  const shown = seen.find((dashboard) => dashboard === searchParams?.view) ?? seen[0]
  return (
    <Gutter className="estate-dashboard">
      <header>
        <h1>What needs you</h1>
        {mayReport(actor) && (
          <a className="estate-button" href={documentPath('tickets', 'create')}>
            Report a ticket
          </a>
        )}
      </header>
      {shown ? (
        <>
          <DashboardTabs seen={seen} shown={shown} />
          {DASHBOARD_PARTS[shown]({ payload, now })}
        </>
      ) : (
        <>
          <StuckCounts payload={payload} now={now} zone={env.timeZone} />
          <PressingTickets payload={payload} now={now} shown={SHOWN} />
          <News payload={payload} now={now} />
        </>
      )}
    </Gutter>
  )
}
