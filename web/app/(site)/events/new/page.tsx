import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { has } from '@/domain/actor'
import { createEvent } from '@/web/actions/events/save'
import { draftChoices, EMPTY_DRAFT } from '@/web/data/events/draft'
import { requireViewer } from '@/web/data/viewer'
import { pageWords } from '@/web/i18n/words'
import { BackLink } from '@/web/ui/BackLink'
import { EventForm } from '@/web/ui/events/EventForm'
import { PageHeader } from '@/web/ui/PageHeader'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await pageWords()
  return { title: t('eventForm.newTitle') }
}

export default async function NewEventPage() {
  const viewer = await requireViewer()
  if (!has(viewer.actor, 'announce')) notFound()
  const { t } = await pageWords()
  return (
    <>
      <BackLink href="/events" label={t('events.title')} />
      <PageHeader title={t('eventForm.newTitle')} />
      <EventForm
        action={createEvent}
        draft={EMPTY_DRAFT}
        choices={await draftChoices(viewer)}
        event={null}
        t={t}
      />
    </>
  )
}
