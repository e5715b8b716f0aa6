import type { Metadata } from 'next'
import { pulseOf } from '@/web/data/community/pulse'
import { requireViewer } from '@/web/data/viewer'
import { pageWords } from '@/web/i18n/words'
import { Tiles } from '@/web/ui/community/Tiles'
import { tilesFor } from '@/web/ui/community/ways'
import { PageHeader } from '@/web/ui/PageHeader'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await pageWords()
  return { title: t('community.title') }
}

/** The hub of everything that neighbours share. */
export default async function CommunityPage() {
  const viewer = await requireViewer()
  const [pulse, { t }] = await Promise.all([pulseOf(viewer), pageWords()])
  return (
    <>
      <PageHeader title={t('community.title')} lead={t('community.lead')} />
      <Tiles tiles={tilesFor(viewer, pulse, t)} />
    </>
  )
}
