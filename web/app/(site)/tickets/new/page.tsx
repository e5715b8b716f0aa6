import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { mayReport } from '@/domain/tickets/create'
import { categoriesIn } from '@/web/data/tickets/categories'
import { ownFlat } from '@/web/data/tickets/own-flat'
import { requireViewer } from '@/web/data/viewer'
import { pageWords } from '@/web/i18n/words'
import { PageHeader } from '@/web/ui/PageHeader'
import { Danger } from '@/web/ui/tickets/Danger'
import { ReportForm } from '@/web/ui/tickets/ReportForm'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await pageWords()
  return { title: t('report.title') }
}

export default async function ReportPage() {
  const viewer = await requireViewer()
  if (!mayReport(viewer.actor)) notFound()
  const { t, language } = await pageWords()
  const [categories, flat] = await Promise.all([categoriesIn(viewer, language), ownFlat(viewer)])
  return (
    <div className="narrow section">
      <PageHeader title={t('report.title')} lead={t('report.lead')} />
      <Danger t={t} />
      <ReportForm categories={categories} flat={flat} t={t} />
    </div>
  )
}
