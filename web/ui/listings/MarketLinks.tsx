import type { Words } from '@/web/i18n/words'
import { Icon } from '../Icon'

/** The ways to what is one's own in the market, and to the moderators' queue for who has it. */
export function MarketLinks({ unread, moderates, t }: { unread: number; moderates: boolean; t: Words }) {
  return (
    <p className="market-links">
      <a href="/listings/conversations" className="with-icon">
        <Icon name="talk" />
        {t('listings.conversations')}
        {unread > 0 ? <span className="tag new">{t('listings.unread', { count: unread })}</span> : null}
      </a>
      <a href="/listings/mine" className="with-icon">
        <Icon name="tag" />
        {t('listings.mine')}
      </a>
      {moderates ? (
        <a href="/moderation" className="with-icon">
          <Icon name="flag" />
          {t('listings.toModerate')}
        </a>
      ) : null}
    </p>
  )
}
