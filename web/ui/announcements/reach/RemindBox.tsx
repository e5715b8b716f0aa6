import type { Language } from '@/domain/notifications'
import type { ReachPage } from '@/web/data/announcements/reach'
import { instant } from '@/web/i18n/format'
import type { Words } from '@/web/i18n/words'
import { Icon } from '@/web/ui/Icon'
import { Section } from '@/web/ui/Section'

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
            {reminders.map(({ at, by, emails, pushes, sms, withoutChannel }) => (
              <li key={at} className="row">
                <span>
                  {t('reach.remind.pastBy', {
                    when: instant(at, language),
                    name: by ?? t('reach.remind.estate'),
                  })}
                </span>
                <span className="small soft">
                  {t('reach.remind.pastWays', { emails, pushes, sms, without: withoutChannel })}
                </span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Section>
  )
}
