import { has, worksOnTickets } from '@/domain/actor'
import { booksForOthers } from '@/domain/bookings/parts'
import { mayReport } from '@/domain/tickets/create'
import type { Viewer } from '@/web/data/viewer'
import type { Words } from '@/web/i18n/words'
import { Icon } from '../Icon'
import { hasCommunityOnPhone } from '../navigation'

/** What people come for most, one press away; what somebody may not do is absent. */
export function QuickActions({ viewer, t }: { viewer: Viewer; t: Words }) {
  const { actor } = viewer
  const reports = mayReport(actor)
  const works = worksOnTickets(actor)
  const books = actor.resident !== null || booksForOthers(actor)
  const usesPanel = has(actor, 'panel')
  if (!reports && !books && !works && !usesPanel) return null
  return (
    <nav className="buttons" aria-label={t('home.quick')}>
      {reports ? (
        <a className="button" href="/tickets/new">
          <Icon name="plus" />
          {t('common.report')}
        </a>
      ) : null}
      {books ? (
        <a className="button quiet" href="/facilities">
          <Icon name="calendar" />
          {t('home.book')}
        </a>
      ) : null}
      {works ? (
        <a className="button quiet" href="/work">
          <Icon name="work" />
          {t('home.myJobs')}
        </a>
      ) : null}
      {hasCommunityOnPhone(actor) ? null : (
        <a className="button quiet phone-only" href="/community">
          <Icon name="people" />
          {t('common.community')}
        </a>
      )}
      {usesPanel ? (
        <a className="button quiet" href="/admin">
          <Icon name="inbox" />
          {t('common.panel')}
        </a>
      ) : null}
    </nav>
  )
}
