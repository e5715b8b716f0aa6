import { has } from '@/domain/actor'
import { mayReport } from '@/domain/tickets/create'
import type { Viewer } from '@/web/data/viewer'
import type { Words } from '@/web/i18n/words'
import { EmptyState } from '../EmptyState'

/** Nothing waits and nothing is open: what somebody would do first. */
export function Quiet({ viewer, t }: { viewer: Viewer; t: Words }) {
  const { actor } = viewer
  const title = t('home.quietTitle')
  if (actor.staff && has(actor, 'tickets.handle'))
    return (
      <EmptyState icon="work" title={title} action={{ href: '/work', label: t('home.inWork') }}>
        {t('home.quietStaff')}
      </EmptyState>
    )
  if (has(actor, 'panel') && !actor.resident)
    return (
      <EmptyState icon="check" title={title} action={{ href: '/admin', label: t('common.panel') }}>
        {t(has(actor, 'tickets.all') ? 'home.quietPanel' : 'home.quietOther')}
      </EmptyState>
    )
  if (mayReport(actor))
    return (
      <EmptyState icon="ticket" title={title} action={{ href: '/tickets/new', label: t('common.report') }}>
        {t('home.quietResident')}
      </EmptyState>
    )
  return (
    <EmptyState icon="check" title={title}>
      {t('home.quietOther')}
    </EmptyState>
  )
}
