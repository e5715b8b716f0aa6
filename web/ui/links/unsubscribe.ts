import type { Unsubscribable } from '@/domain/links/unsubscribing'
import type { LinkFrame } from './frame'
import { type Html, html } from './html'

/** Asks whether the e-mails of one kind are to stop: one button, and the way to everything else that can be chosen. */
export function unsubscribeMain({ t }: LinkFrame, what: Unsubscribable): Html {
  return html`<h1>${t('links.unsubscribe.title')}</h1>
<p>${t('links.unsubscribe.text', { category: t(`links.unsubscribe.categories.${what}`) })}</p>
<form method="post">
<input type="hidden" name="page" value="1">
<button type="submit" name="List-Unsubscribe" value="One-Click">${t('links.unsubscribe.button')}</button>
</form>
${preferences(t)}`
}

/** Says that they have stopped. */
export const unsubscribedMain = (frame: LinkFrame, what: Unsubscribable): Html =>
  stoppedMain(frame, 'doneTitle', what)

/** The same for whoever comes again later. */
export const stoppedBeforeMain = (frame: LinkFrame, what: Unsubscribable): Html =>
  stoppedMain(frame, 'beforeTitle', what)

function stoppedMain({ t }: LinkFrame, title: 'doneTitle' | 'beforeTitle', what: Unsubscribable): Html {
  return html`<h1>${t(`links.unsubscribe.${title}`)}</h1>
<p class="done" role="status">${t('links.unsubscribe.done', { category: t(`links.unsubscribe.categories.${what}`) })}</p>
<p>${t('links.unsubscribe.again')}</p>
${preferences(t)}`
}

const preferences = (t: LinkFrame['t']): Html =>
  html`<p><a href="/notifications/preferences">${t('links.preferences')}</a></p>`
