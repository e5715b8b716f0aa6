import { paragraphsOf, type TextLine } from '@/domain/plain-text'
import type { LinkedAnnouncement } from '@/hooks/links/subjects'
import { instant } from '@/web/i18n/format'
import type { LinkFrame } from './frame'
import { Html, html } from './html'
import { readScript } from './read-script'

interface Opened {
  announcement: LinkedAnnouncement
  /** Whom the link was sent to. */
  name: string
  /** When the link was used; null while it was not. */
  spentAt: Date | null
  /** What has just been done with it, in words; null when it is only looked at. */
  said: string | null
}

/** An announcement in full, and the one button that says it was read. */
export function announcementMain(frame: LinkFrame, { announcement, name, spentAt, said }: Opened): Html {
  const { language, t } = frame
  const { number, title, body, urgency, publishedAt, withdrawnAt, attachments } = announcement
  const category = (language === 'hi' && announcement.categoryNameHi) || announcement.categoryName
  const facts = t('links.announcement.facts', { number, date: instant(publishedAt, language) })
  const isOver = spentAt !== null || withdrawnAt !== null
  return html`${said ? html`<p class="done" role="status">${said}</p>` : null}
<p class="for">${t('links.forWhom', { name })}</p>
${urgency === 'normal' ? null : html`<p class="tag ${urgency}">${t(`links.announcement.urgency.${urgency}`)}</p>`}
<h1>${title}</h1>
<p class="facts">${[category, facts].filter(Boolean).join(' · ')}</p>
${withdrawnAt ? html`<p class="notice">${t('links.announcement.withdrawn', { date: instant(withdrawnAt, language) })}</p>` : null}
<article class="text">${paragraphs(body)}</article>
${attachments.length > 0 ? html`<p class="facts">${t('links.attached', { names: attachments.join(', ') })}</p>` : null}
${isOver && !said ? html`<p class="done">${happened(frame, announcement)}</p>` : null}
${isOver ? null : readForm(frame, announcement)}
<p><a href="/announcements/${number}">${t('links.openInSite')}</a></p>`
}

/** What this person has done about it, in words; nothing when nothing. */
function happened({ language, t }: LinkFrame, { acknowledgedAt, readAt }: LinkedAnnouncement): string {
  if (acknowledgedAt) return t('links.announcement.wasConfirmed', { date: instant(acknowledgedAt, language) })
  return readAt ? t('links.announcement.wasRead', { date: instant(readAt, language) }) : ''
}

function readForm(frame: LinkFrame, announcement: LinkedAnnouncement): Html {
  const { t, nonce } = frame
  const asks = announcement.requiresAcknowledgement
  const before = happened(frame, announcement)
  return html`<form method="post">
${asks ? html`<p>${t('links.announcement.askedToConfirm')}</p>` : null}
${before ? html`<p class="facts">${before}</p>` : null}
<button type="submit" name="act" value="confirm">${t(`links.announcement.${asks ? 'confirm' : 'read'}`)}</button>
<p id="read-now" class="facts" role="status" hidden>${t('links.announcement.readNow')}</p>
</form>
${readScript(nonce)}`
}

/** The text's own paragraphs and lines, with its addresses as links. */
function paragraphs(text: string): Html[] {
  return paragraphsOf(text).map((lines) => html`<p>${lines.map(writeLine)}</p>\n`)
}

function writeLine(line: TextLine, index: number): Html {
  const pieces = line.map(({ text, href }) =>
    href ? html`<a href="${href}" rel="noreferrer nofollow">${text}</a>` : html`${text}`,
  )
  return html`${index === 0 ? null : new Html('<br>\n')}${pieces}`
}
