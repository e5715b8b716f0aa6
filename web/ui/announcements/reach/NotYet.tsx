import type { Words } from '@/web/i18n/words'
import { EmptyState } from '@/web/ui/EmptyState'
import { RefreshGently } from './RefreshGently'

/** Seconds until the page looks whether everybody has been told: that takes two, even with thousands. */
const SOON_SECONDS = 3

/** What stands for the figures while there are none. */
export function NotYet({ isPublishing, t }: { isPublishing: boolean; t: Words }) {
  if (!isPublishing)
    return (
      <EmptyState icon="inbox" title={t('reach.notYetTitle')}>
        {t('reach.notYetText')}
      </EmptyState>
    )
  return (
    <>
      <EmptyState icon="clock" title={t('reach.publishingTitle')}>
        {t('reach.publishingText')}
      </EmptyState>
      <RefreshGently seconds={SOON_SECONDS} />
    </>
  )
}
