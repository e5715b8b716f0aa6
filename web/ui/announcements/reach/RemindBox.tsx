import type { Language } from '@/domain/notifications'
import type { ReachPage } from '@/web/data/announcements/reach'
import { instant } from '@/web/i18n/format'
import type { Words } from '@/web/i18n/words'
import { Icon } from '@/web/ui/Icon'
import { Section } from '@/web/ui/Section'
import { pastWays } from './past-ways'

interface Props {
  page: ReachPage
  path: string
  t: Words
  language: Language
}

/** The way to remind who has not read it, or why there is none now; and what reminders there have been. */
export function RemindBox({ page, path, t, language }: Props) {
  const { reach, obstacle, nextReminder, reminders } = page
  const isOpen = !obstacle && !nextReminder && reach.read < reach.recipients
  return (
    <Section id="remind" title={t('reach.remind.title')}>
      <p>{t('reach.remind.unread', { count: reach.recipients - reach.read })}</p>
      {isOpen ? (
        <p>
          <a className="button" href={`${path}/remind`}>
            <Icon name="bell" />
            {t('reach.remind.open')}
          </a>
        </p>
      ) : null}
      {obstacle ? <p className="soft">{t(`reach.remind.why.${obstacle}`)}</p> : null}
      {!obstacle && nextReminder ? (
        <p className="soft">{t('reach.remind.nextAt', { when: instant(nextReminder, language) })}</p>
      ) : null}
      {reminders.length > 0 ? (
        <>
          <h3>{t('reach.remind.past')}</h3>
          <ul className="rows">
            {reminders.map((reminder) => (
              <li key={reminder.at} className="row">
                <span>
                  {t('reach.remind.pastBy', {
                    when: instant(reminder.at, language),
                    name: reminder.by ?? t('reach.remind.estate'),
                  })}
                </span>
                <span className="small soft">{pastWays(reminder, t)}</span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Section>
  )
}
