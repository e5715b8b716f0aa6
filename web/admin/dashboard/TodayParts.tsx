import type { Payload } from 'payload'
import { env } from '@/server/env'
import type { Stuck } from '@/server/figures/dashboard/stuck'
import { decisionsNow, failedMessages, stuckNow } from '@/web/data/panel-figures'
import { panelActor } from '@/web/data/panel-request'
import { bookingHeaps } from '../bookings/heaps'
import { LONG_UNCONFIRMED, quickFilter } from '../quick-filters'
import { type HeapOf, Heaps } from './Heaps'
import { decisionLinks, failedMessagesLink, stuckLinks } from './links'
import { counted } from './words'

const UNSEEN = quickFilter('unseen')

interface TodayProps {
  payload: Payload
  now: Date
}

/** The committee's day: what waits for a decision, and what is stuck. */
export async function CommitteeToday({ payload, now }: TodayProps) {
  const [waiting, stuck, failed] = await Promise.all([
    decisionsNow(payload, now),
    stuckNow(payload, now),
    failedMessages(payload, now),
  ])
  const to = decisionLinks(now)
  const at = stuckLinks(now, env.timeZone)
  const decisions: HeapOf[] = [
    { label: 'Work that waits for your approval', count: waiting.approvals, href: to.approvals },
    { label: 'Bookings to approve', count: waiting.bookings, href: to.bookings },
    { label: 'Waiting for verification', count: waiting.residents, href: to.residents },
    { label: 'Reports to decide', count: waiting.reports, href: to.reports },
    { label: 'Photos to look at', count: waiting.photos, href: to.photos },
    {
      label: 'Announcements not published in time',
      count: waiting.announcements,
      href: to.announcements,
      isPressing: true,
    },
  ]
  const work: HeapOf[] = [
    { label: 'Open emergencies', count: stuck.emergencies, href: at.emergencies, isPressing: true },
    {
      label: 'Overdue: twice the promised time gone',
      count: stuck.overdue200,
      href: at.overdue200,
      isPressing: true,
    },
    { label: 'Overdue: one and a half times gone', count: stuck.overdue150, href: at.overdue150 },
    { label: 'Overdue: the promised time gone', count: stuck.overdue100, href: at.overdue100 },
    { label: UNSEEN.label, count: stuck.unseen, href: at.unseen, isPressing: true },
    { label: 'Unassigned for over 24 hours', count: stuck.unassignedLong, href: at.unassignedLong },
    { label: 'Unassigned', count: stuck.unassigned, href: at.unassigned },
    { label: LONG_UNCONFIRMED.label, count: stuck.unconfirmed, href: at.unconfirmed },
    { label: 'On hold for another month', count: stuck.heldLong, href: at.heldLong },
  ]
  const untold: HeapOf[] = [
    { label: 'Messages that failed in 24 hours', count: failed, href: failedMessagesLink(now) },
  ]
  return (
    <>
      <InOneLine decisions={decisions} stuck={stuck} at={at} />
      <div className="estate-today">
        <Heaps id="estate-decide" title="Decide" heaps={decisions} none="Nothing waits for a decision." />
        <Heaps id="estate-stuck" title="Stuck" heaps={work} none="No work is stuck." />
        {failed > 0 && <Heaps id="estate-untold" title="Not delivered" heaps={untold} none="" />}
      </div>
    </>
  )
}

interface OneLineProps {
  decisions: readonly HeapOf[]
  stuck: Stuck
  /** The lists behind what is stuck. */
  at: ReturnType<typeof stuckLinks>
}

/** The day in one line: how much there is to decide, as the cards below it name, and how much of the open work is late. */
function InOneLine({ decisions, stuck: { overdue, unseen, open }, at }: OneLineProps) {
  const waiting = decisions.reduce((sum, { count }) => sum + count, 0)
  return (
    <p className="estate-sum">
      {waiting === 0 ? (
        'Nothing waits for a decision'
      ) : (
        <a href="#estate-decide">{counted(waiting, 'thing')} to decide</a>
      )}
      {'; '}
      {open === 0 ? (
        'no ticket is open'
      ) : (
        <>
          <a href={at.overdue}>{overdue}</a> of <a href={at.open}>{counted(open, 'open ticket')}</a> overdue,{' '}
          <a href={at.unseen}>{unseen} not seen in time</a>
        </>
      )}
      .
    </p>
  )
}

/** The manager's day: what nobody has, what is late, and what soon will be. */
export async function ManagerToday({ payload, now }: TodayProps) {
  const [stuck, bookings] = await Promise.all([
    stuckNow(payload, now),
    bookingHeaps(payload, await panelActor(payload), now),
  ])
  const at = stuckLinks(now, env.timeZone)
  const heaps: HeapOf[] = [
    { label: 'Open emergencies', count: stuck.emergencies, href: at.emergencies, isPressing: true },
    { label: 'Overdue', count: stuck.overdue, href: at.overdue, isPressing: true },
    { label: UNSEEN.label, count: stuck.unseen, href: at.unseen, isPressing: true },
    {
      label: 'At risk: three quarters of the time gone',
      count: stuck.atRisk,
      href: at.atRisk,
    },
    { label: 'Unassigned', count: stuck.unassigned, href: at.unassigned },
    { label: 'Unassigned for over 24 hours', count: stuck.unassignedLong, href: at.unassignedLong },
    { label: 'Waking today', count: stuck.wakingToday, href: at.wakingToday },
    { label: LONG_UNCONFIRMED.label, count: stuck.unconfirmed, href: at.unconfirmed },
    ...bookings,
  ]
  return (
    <>
      <p className="estate-sum">
        {stuck.open === 0 ? (
          'No ticket is open.'
        ) : (
          <>
            <a href={at.open}>{counted(stuck.open, 'open ticket')}</a>:{' '}
            <a href={at.unassigned}>{stuck.unassigned} without anybody</a>,{' '}
            <a href={at.overdue}>{stuck.overdue} overdue</a>,{' '}
            <a href={at.unseen}>{stuck.unseen} not seen in time</a>,{' '}
            <a href={at.atRisk}>{stuck.atRisk} at risk</a>.
          </>
        )}
      </p>
      <Heaps id="estate-stuck" title="Today" heaps={heaps} none="No work is stuck." />
    </>
  )
}
