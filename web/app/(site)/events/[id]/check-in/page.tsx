import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import type { Language } from '@/domain/notifications'
import { nowOf } from '@/hooks/actor'
import { env } from '@/server/env'
import { countInByForm, letInByForm } from '@/web/actions/events/door'
import { searchIn } from '@/web/data/events/answers'
import { doorOf, justLetIn } from '@/web/data/events/door'
import { type EventView, viewEvent } from '@/web/data/events/event'
import { requireViewer } from '@/web/data/viewer'
import { weekdayInstant } from '@/web/i18n/times'
import { pageWords, type Words } from '@/web/i18n/words'
import { BackLink } from '@/web/ui/BackLink'
import { Door } from '@/web/ui/events/door/Door'
import { refusalIn } from '@/web/ui/events/door/Result'
import { doorWords } from '@/web/ui/events/door/words'
import { PageHeader } from '@/web/ui/PageHeader'

type Query = Record<string, string | string[] | undefined>

interface Props {
  params: Promise<{ id: string }>
  searchParams: Promise<Query>
}

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await pageWords()
  return { title: t('eventDoor.title') }
}

export default async function CheckInPage({ params, searchParams }: Props) {
  const viewer = await requireViewer()
  const event = await viewEvent(viewer, (await params).id)
  if (!event?.offers.runs || event.status === 'draft' || event.status === 'cancelled') notFound()
  const query = await searchParams
  const { t, language } = await pageWords()
  const search = searchIn(query.search)
  const said = saidAt(query, await justLetIn(viewer, event.id, query.rsvp), t)
  return (
    <div className="door-page">
      <BackLink href={`/events/${event.id}`} label={t('eventDoor.back')} />
      <PageHeader title={t('eventDoor.title')} lead={event.title} />
      {said ? (
        <p className={said.isRefusal ? 'warning' : 'notice'} role="status">
          {said.text}
        </p>
      ) : null}
      {event.offers.isDoorOpen ? null : <p className="warning">{closedWords(event, t, language)}</p>}
      <Door
        eventId={event.id}
        reader={viewer.actor.userId}
        asOf={nowOf(viewer.req).getTime()}
        {...(await doorOf(viewer, event.id, search))}
        search={search}
        isOpen={event.offers.isDoorOpen}
        isUndoOpen={event.offers.isUndoOpen}
        words={doorWords(t)}
        letIn={letInByForm}
        countIn={countInByForm}
      />
    </div>
  )
}

const closedWords = ({ isOver, doorOpensAt }: EventView, t: Words, language: Language): string =>
  isOver
    ? t('eventDoor.over')
    : t('eventDoor.opensAt', { when: weekdayInstant(doorOpensAt, language, env.timeZone) })

/** What a form without scripts came to; of whom it let in, `party`, the address says nothing itself. */
function saidAt(
  { said, refused, heads }: Query,
  party: { name: string; heads: number } | null,
  t: Words,
): { text: string; isRefusal: boolean } | null {
  if (typeof refused === 'string') return { text: refusalIn(refused, doorWords(t)), isRefusal: true }
  if (said === 'in' && party) return { text: t('eventDoor.said.in', { ...party }), isRefusal: false }
  if (said === 'undone') return { text: t('eventDoor.undone'), isRefusal: false }
  const count = Number(heads)
  if (said !== 'walkIn' || !Number.isInteger(count) || count < 1) return null
  return { text: t('eventDoor.said.walkIn', { heads: count }), isRefusal: false }
}
