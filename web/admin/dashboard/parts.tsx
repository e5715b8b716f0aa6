import type { Payload } from 'payload'
import type { Dashboard } from '@/domain/figures/dashboards'
import { RecentAnnouncements } from '../announcements/RecentAnnouncements'
import { MessageHealth } from '../deliveries/MessageHealth'
import { ComingEvents } from '../events/ComingEvents'
import { MonthlyLink } from '../reports/MonthlyLink'
import { Budgets } from './Budgets'
import { Costs } from './Costs'
import { CountedWhen } from './CountedWhen'
import { Deposits } from './Deposits'
import { HeatTable } from './HeatTable'
import { LoadBars } from './LoadBars'
import { MoneyToday } from './MoneyToday'
import { PressingTickets } from './PressingTickets'
import { Promises } from './Promises'
import { Receipts } from './Receipts'
import { Satisfaction } from './Satisfaction'
import { Spend } from './Spend'
import { CommitteeToday, ManagerToday } from './TodayParts'

interface PartProps {
  payload: Payload
  now: Date
}

/** Tickets named one by one: few for who decides, more for who gives out the work. */
const SHOWN = { committee: 5, manager: 10 }

/** What each dashboard is made of, the most urgent first. */
export const DASHBOARD_PARTS: Record<Dashboard, (props: PartProps) => React.ReactNode> = {
  committee: (props) => (
    <>
      <CommitteeToday {...props} />
      <PressingTickets {...props} shown={SHOWN.committee} />
      <Promises {...props} />
      <div className="estate-cards">
        <Spend {...props} />
        <Satisfaction {...props} />
      </div>
      <CountedWhen />
      <p>
        <MonthlyLink {...props} />
      </p>
      <News {...props} />
    </>
  ),
  manager: (props) => (
    <>
      <ManagerToday {...props} />
      <PressingTickets {...props} shown={SHOWN.manager} />
      <LoadBars {...props} />
      <HeatTable {...props} />
      <News {...props} />
    </>
  ),
  accountant: (props) => (
    <>
      <MoneyToday {...props} />
      <div className="estate-cards">
        <Receipts {...props} />
        <Deposits {...props} />
      </div>
      <Budgets {...props} />
      <Costs {...props} />
      <CountedWhen />
    </>
  ),
}

/** What was told and comes next, each for those whose business it is. */
export function News(props: PartProps) {
  return (
    <div className="estate-cards">
      <RecentAnnouncements {...props} />
      <ComingEvents {...props} />
      <MessageHealth {...props} />
    </div>
  )
}
