import type { TicketStatus } from '@/domain/tickets/words'
import type { Problem } from '@/domain/violations'
import { instant } from '@/web/i18n/format'
import type { LinkFrame } from './frame'
import { type Html, html } from './html'

/** A refusal in the page's language: what it says, and where to go on. */
export interface RefusalWords {
  title: string
  text: string
}

/** What a refused link tells its reader; what only the rule has words for is told in those. */
export function refusalWords({ t, language }: LinkFrame, problem: Problem): RefusalWords {
  const { code, details = {} } = problem
  switch (code) {
    case 'not_found':
      return { title: t('links.refused.forgedTitle'), text: t('links.refused.forged') }
    case 'link_expired':
      if (details.days === undefined)
        return { title: t('links.refused.expiredTitle'), text: t('links.refused.expiredAnswer') }
      return {
        title: t('links.refused.expiredTitle'),
        text: t('links.refused.expired', { days: Number(details.days) }),
      }
    case 'link_spent':
      return {
        title: t('links.refused.spentTitle'),
        text: t('links.refused.spent', { date: instant(String(details.spentAt), language) }),
      }
    case 'not_permitted':
      return { title: t('links.refused.goneTitle'), text: t('links.refused.gone') }
    case 'link_overtaken':
      if (details.booking)
        return {
          title: t('links.refused.overtakenTitle'),
          text: t('links.booking.overtaken', { status: String(details.booking) }),
        }
      return {
        title: t('links.refused.overtakenTitle'),
        text: t('links.ticket.overtaken', { status: t(`tickets.status.${details.status as TicketStatus}`) }),
      }
    case 'internal':
      return { title: t('links.refused.brokenTitle'), text: t('errors.internal') }
    default:
      return { title: t('links.refused.otherTitle'), text: problem.message }
  }
}

export function refusalMain({ t }: LinkFrame, { title, text }: RefusalWords): Html {
  return html`<h1>${title}</h1>
<p>${text}</p>
<p><a class="button" href="/">${t('links.toSite')}</a></p>`
}
