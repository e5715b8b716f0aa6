import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { changeEvent } from '@/web/actions/events/save'
import { draftChoices, draftOf } from '@/web/data/events/draft'
import { findEvent, viewEvent } from '@/web/data/events/event'
import { requireViewer } from '@/web/data/viewer'
import { pageWords } from '@/web/i18n/words'
import { BackLink } from '@/web/ui/BackLink'
import { EventForm } from '@/web/ui/events/EventForm'
import { PageHeader } from '@/web/ui/PageHeader'

interface Props {
  params: Promise<{ id: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await pageWords()
  return { title: t('eventForm.editTitle') }
}

export default async function EditEventPage({ params }: Props) {
  const viewer = await requireViewer()
  const { id } = await params
  const [event, view] = await Promise.all([findEvent(viewer, id), viewEvent(viewer, id)])
  if (!event || !view?.offers.edits) notFound()
  const { t } = await pageWords()
  return (
    <>
      <BackLink href={`/events/${event.id}`} label={event.title} />
      <PageHeader title={t('eventForm.editTitle')} />
      <EventForm
        action={changeEvent}
        draft={draftOf(event)}
        choices={await draftChoices(viewer)}
        event={{ id: event.id, isDraft: event.status === 'draft' }}
        t={t}
      />
    </>
  )
}
