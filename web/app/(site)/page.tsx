import { requireViewer } from '@/web/data/viewer'
import { pageWords } from '@/web/i18n/words'
import { PageHeader } from '@/web/ui/PageHeader'

export default async function HomePage() {
  const viewer = await requireViewer()
  const { t } = await pageWords()
  return <PageHeader title={t('home.greeting', { name: viewer.actor.name.split(' ', 1)[0] ?? '' })} />
}
