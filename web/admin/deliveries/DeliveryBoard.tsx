import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter, SetStepNav } from '@payloadcms/ui'
import { notFound, redirect } from 'next/navigation'
import type { AdminViewServerProps, Payload } from 'payload'
import { moderates } from '@/domain/actor'
import { actorOf } from '@/hooks/actor'
import { isUuid } from '@/hooks/uuid'
import { boardStart, failureGroups, queueNow } from '@/web/data/deliveries-board'
import { countsByDay } from '@/web/data/deliveries-board-days'
import { failedSince, type Reason } from '@/web/data/deliveries-failed'
import { panelRequest } from '@/web/data/panel-request'
import { AutoRefresh } from './AutoRefresh'
import { DayTable } from './DayTable'
import { FailedList } from './FailedList'
import { FailureGroups } from './FailureGroups'
import { PersonMessages } from './PersonMessages'
import { QueueTable } from './QueueTable'
import { BOARD_PATH } from './words'

type Params = Record<string, string | string[] | undefined>

/** What goes out of the house: for the committee and the administrator, whoever else asks learns nothing. */
export async function DeliveryBoard({
  initPageResult,
  params,
  searchParams,
  payload,
  i18n,
}: AdminViewServerProps) {
  const { req, visibleEntities, permissions } = initPageResult
  if (!req.user) redirect(`/admin/login?redirect=${encodeURIComponent(BOARD_PATH)}`)
  const actor = await actorOf(await panelRequest(payload))
  if (!actor || !moderates(actor)) notFound()
  const person = searchParams?.person
  return (
    <DefaultTemplate
      i18n={i18n}
      payload={payload}
      permissions={permissions}
      req={req}
      visibleEntities={visibleEntities}
      {...(params ? { params } : {})}
      {...(searchParams ? { searchParams } : {})}
      {...(req.user ? { user: req.user } : {})}
    >
      <Gutter className="estate-dashboard">
        <SetStepNav nav={[{ label: 'Delivery board', url: BOARD_PATH }]} />
        {isUuid(person) ? (
          <PersonMessages payload={payload} userId={person} page={pageOf(searchParams)} />
        ) : (
          <Board payload={payload} params={searchParams ?? {}} />
        )}
      </Gutter>
    </DefaultTemplate>
  )
}

async function Board({ payload, params }: { payload: Payload; params: Params }) {
  const now = new Date()
  const since = boardStart(now)
  const [reason, page] = [reasonOf(params), pageOf(params)]
  const [days, groups, queue, failed] = await Promise.all([
    countsByDay(payload, now),
    failureGroups(payload, now),
    queueNow(payload, now),
    failedSince(payload, since, { page, reason }),
  ])
  return (
    <>
      <header>
        <h1>Delivery board</h1>
        <AutoRefresh />
      </header>
      <QueueTable lines={queue} now={now} />
      <section className="estate-section" aria-labelledby="estate-failed">
        <h2 id="estate-failed">What did not arrive</h2>
        {groups.length === 0 ? (
          <p>Nothing has failed in the last 14 days.</p>
        ) : (
          <>
            <FailureGroups groups={groups} chosen={reason} since={since} />
            <FailedList {...failed} page={page} reason={reason} />
          </>
        )}
      </section>
      <DayTable days={days} />
    </>
  )
}

function pageOf(params: Params | undefined): number {
  const page = Number(params?.page)
  return Number.isSafeInteger(page) && page > 0 ? page : 1
}

/** The one reason that the list below is about; null for all. */
function reasonOf({ channel, status, error }: Params): Reason | null {
  if (typeof channel !== 'string' || typeof status !== 'string') return null
  return { channel, status, error: typeof error === 'string' ? error : '' }
}
