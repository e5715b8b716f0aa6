import type { LinkedTicket } from '@/hooks/links/subjects'
import { instant } from '@/web/i18n/format'
import type { Words } from '@/web/i18n/words'
import type { LinkFrame } from './frame'
import { type Html, html } from './html'

interface Opened {
  ticket: LinkedTicket
  name: string
  spentAt: Date | null
  /** What has just been done with it, in words; null when it is only looked at. */
  said: string | null
  /** Whether the work is the one that the link was sent about, and still waits to be confirmed. */
  isWaiting: boolean
}

/** What was done about a ticket, and the one button that says it is solved. */
export function ticketMain({ language, t }: LinkFrame, opened: Opened): Html {
  const { ticket, name, said } = opened
  const { number, title, resolution, resolvedAt } = ticket
  const isAsked = opened.isWaiting && !opened.spentAt
  return html`${said ? html`<p class="done" role="status">${said}</p>` : null}
<p class="for">${t('links.forWhom', { name })}</p>
<p class="facts">${number}</p>
<h1>${title}</h1>
${resolvedAt ? html`<p class="facts">${t('links.ticket.resolved', { date: instant(resolvedAt, language) })}</p>` : null}
${resolution ? html`<h2>${t('links.ticket.done')}</h2><p class="text lines">${resolution}</p>` : null}
${isAsked ? confirmForm(t) : null}
${isAsked || said ? null : html`<p class="done">${standing({ language, t }, opened)}</p>`}
<p><a href="/tickets/${number}">${t(isAsked ? 'links.ticket.notFixed' : 'links.openInSite')}</a></p>`
}

function standing({ language, t }: Pick<LinkFrame, 'language' | 't'>, { ticket, spentAt }: Opened): string {
  if (spentAt) return t('links.ticket.wasConfirmed', { date: instant(spentAt, language) })
  return t('links.ticket.overtaken', { status: t(`tickets.status.${ticket.status}`) })
}

const STARS = ['one', 'two', 'three', 'four', 'five'] as const

function confirmForm(t: Words): Html {
  const stars = STARS.map(
    (word, index) =>
      html`<label><input type="radio" name="stars" value="${index + 1}"> <span>${index + 1} ★ ${t(`ticket.close.star.${word}`)}</span></label>\n`,
  )
  return html`<form method="post">
<h2>${t('links.ticket.ask')}</h2>
<fieldset><legend>${t('ticket.close.stars')} <span class="facts">${t('ticket.close.starsHint')}</span></legend>
${stars}</fieldset>
<button type="submit" name="act" value="confirm">${t('links.ticket.confirm')}</button>
</form>`
}
