import type { Language } from '@/domain/notifications'
import type { NewAnnouncement } from '@/web/data/home/announcements'
import { fromNow } from '@/web/i18n/format'
import type { Words } from '@/web/i18n/words'
import { Icon } from '../Icon'
import { Section } from '../Section'
import { ConfirmTag, LoudKind } from './Tags'

interface NewAnnouncementsProps {
  announcements: NewAnnouncement[]
  now: Date
  t: Words
  language: Language
}

/** What the estate has announced to somebody and they have not read or confirmed; what is urgent stands apart and loud. */
export function NewAnnouncements({ announcements, ...rest }: NewAnnouncementsProps) {
  const { t } = rest
  if (announcements.length === 0) return null
  const loud = announcements.filter(({ urgency }) => urgency !== 'normal')
  const plain = announcements.filter(({ urgency }) => urgency === 'normal')
  return (
    <Section
      id="news"
      title={t('announcements.home.title')}
      all={{ href: '/announcements', label: t('announcements.home.all') }}
    >
      {loud.map((announcement) => (
        <LoudCard key={announcement.id} announcement={announcement} {...rest} />
      ))}
      {plain.length > 0 ? (
        <ul className="rows">
          {plain.map(({ id, number, title, publishedAt, isToConfirm }) => (
            <li className="row need" key={id}>
              <Icon name="notice" />
              <div>
                <a className="row-link" href={`/announcements/${number}`}>
                  {title}
                </a>
                <div className="meta">
                  {isToConfirm ? <ConfirmTag t={t} /> : null}
                  <time dateTime={publishedAt}>{fromNow(publishedAt, rest.now, rest.language)}</time>
                </div>
              </div>
            </li>
          ))}
        </ul>
      ) : null}
    </Section>
  )
}

type LoudCardProps = Omit<NewAnnouncementsProps, 'announcements'> & { announcement: NewAnnouncement }

function LoudCard({ announcement, now, t, language }: LoudCardProps) {
  const { number, title, urgency, publishedAt, isToConfirm } = announcement
  const isEmergency = urgency === 'emergency'
  return (
    <section className={isEmergency ? 'loud emergency' : 'loud'}>
      <LoudKind urgency={isEmergency ? 'emergency' : 'urgent'} t={t} />
      <h3>
        <a className="row-link" href={`/announcements/${number}`}>
          {title}
        </a>
      </h3>
      <p className="small meta">
        {isToConfirm ? <ConfirmTag t={t} /> : null}
        <time dateTime={publishedAt}>{fromNow(publishedAt, now, language)}</time>
      </p>
    </section>
  )
}
