import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { nextReminderAt, REMINDER_CHANNELS, reminderObstacle } from '@/domain/announcements/reminder'
import { nowOf } from '@/hooks/actor'
import { countReach } from '@/hooks/announcements/reach'
import { previewReminder } from '@/hooks/announcements/remind'
import { lastReminderOf } from '@/hooks/announcements/remind-lately'
import { remindOfAnnouncement } from '@/web/actions/announcements/reach-remind'
import { findOverseen } from '@/web/data/announcements/reach-overseen'
import { requireViewer } from '@/web/data/viewer'
import { instant } from '@/web/i18n/format'
import { pageWords } from '@/web/i18n/words'
import { BackLink } from '@/web/ui/BackLink'
import { ActionForm } from '@/web/ui/form/ActionForm'
import { Submit } from '@/web/ui/form/Submit'
import { formWords } from '@/web/ui/form/words'
import { PageHeader } from '@/web/ui/PageHeader'

interface Props {
  params: Promise<{ number: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await pageWords()
  return { title: `${t('reach.remind.title')} ${(await params).number.toUpperCase()}` }
}

/** Who would be reminded and how, before anybody is. */
export default async function RemindPage({ params }: Props) {
  const viewer = await requireViewer()
  const [{ number }, { t, language }] = await Promise.all([params, pageWords()])
  const overseen = await findOverseen(viewer, number)
  if (!overseen) notFound()
  const { row, id, announcement } = overseen
  const now = nowOf(viewer.req)
  const obstacle = reminderObstacle(announcement, now)
  const next = nextReminderAt(await lastReminderOf(viewer.req, id), now)
  const [{ unread, byChannel, withoutChannel }, reach] = await Promise.all([
    previewReminder(viewer.req, overseen),
    countReach(viewer.req, id, announcement.publishedAt),
  ])
  const words = formWords(t)
  const reachable = unread - withoutChannel
  // As the page of its reach counts them: the author is among the audience and is not reminded.
  const all = reach.recipients - reach.read
  const isOpen = !obstacle && !next && unread > 0
  return (
    <div className="narrow reach">
      <div>
        <BackLink href={`/announcements/${row.number}/reach`} label={t('reach.backToReach')} />
        <PageHeader title={t('reach.remind.title')} lead={`${row.number} · ${row.title}`} />
      </div>
      <p>{t('reach.remind.lead')}</p>
      <p>
        <strong>{t('reach.remind.unread', { count: all })}</strong>{' '}
        {all > 0 ? t('reach.remind.reachable', { count: reachable }) : null}{' '}
        {all > unread ? t('reach.remind.authorApart') : null}
      </p>
      <ul>
        {REMINDER_CHANNELS.filter((channel) => byChannel[channel] > 0).map((channel) => (
          <li key={channel}>{t(`reach.remind.${channel}`, { count: byChannel[channel] })}</li>
        ))}
        {withoutChannel > 0 ? <li>{t('reach.remind.withoutChannel', { count: withoutChannel })}</li> : null}
      </ul>
      {obstacle ? <p className="warning">{t(`reach.remind.why.${obstacle}`)}</p> : null}
      {!obstacle && next ? (
        <p className="warning">{t('reach.remind.nextAt', { when: instant(next, language) })}</p>
      ) : null}
      {isOpen && reachable === 0 ? (
        <p>
          <a href={`/announcements/${row.number}/reach/door-list`}>{t('reach.remind.nobody')}</a>
        </p>
      ) : null}
      {isOpen && reachable > 0 ? (
        <ActionForm action={remindOfAnnouncement} words={words} label={t('reach.remind.title')}>
          <input type="hidden" name="number" value={row.number ?? ''} />
          <p>
            <Submit working={words.working}>{t('reach.remind.send', { count: reachable })}</Submit>
          </p>
        </ActionForm>
      ) : null}
    </div>
  )
}
