import { DELIVERY_STATUSES } from '@/domain/notifications'
import type { ChannelCount } from '@/web/data/announcements/reach-figures'
import type { Words } from '@/web/i18n/words'
import { Section } from '@/web/ui/Section'

/** What became of the messages that went out of the house. */
export function Channels({ channels, t }: { channels: readonly ChannelCount[]; t: Words }) {
  return (
    <Section id="channels" title={t('reach.channels.title')}>
      {channels.length === 0 ? (
        <p className="soft">{t('reach.channels.none')}</p>
      ) : (
        <dl className="facts">
          {channels.map((count) => (
            <div key={count.channel} className="facts-row">
              <dt>{t(`reach.channels.${count.channel}`)}</dt>
              <dd className="meta">
                {DELIVERY_STATUSES.filter((status) => count[status]).map((status) => (
                  <span key={status} className={status === 'failed' ? 'late' : undefined}>
                    {t(`reach.channels.status.${status}`, { count: count[status] ?? 0 })}
                  </span>
                ))}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </Section>
  )
}
