import type { Metadata } from 'next'
import { eventChoices } from '@/web/data/gallery/events'
import { isLookedAtFirst } from '@/web/data/gallery/moderation'
import { requireViewer } from '@/web/data/viewer'
import { pageWords } from '@/web/i18n/words'
import { BackLink } from '@/web/ui/BackLink'
import { AddPhotosForm } from '@/web/ui/gallery/AddPhotosForm'
import { PageHeader } from '@/web/ui/PageHeader'

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await pageWords()
  return { title: t('gallery.new.title') }
}

export default async function AddPhotosPage({ searchParams }: Props) {
  const viewer = await requireViewer()
  const { t, language } = await pageWords()
  const { event } = await searchParams
  const [events, isWaiting] = await Promise.all([eventChoices(viewer, event), isLookedAtFirst(viewer)])
  return (
    <div className="narrow section">
      <BackLink href="/gallery" label={t('gallery.title')} />
      <PageHeader title={t('gallery.new.title')} lead={t('gallery.new.lead')} />
      {isWaiting ? <p className="notice">{t('gallery.new.waits')}</p> : null}
      <AddPhotosForm
        events={events}
        event={typeof event === 'string' ? event : ''}
        t={t}
        language={language}
      />
    </div>
  )
}
