import type { Language } from '@/domain/notifications'
import type { ListingCard } from '@/web/data/listings/cards'
import { fromNow } from '@/web/i18n/format'
import type { Words } from '@/web/i18n/words'
import { Icon } from '../Icon'
import { ListingStatusTag, TypeTag } from './Tags'
import { priceWords, TYPE_ICONS } from './words'

/** Pictures that are in sight at once on a phone; the others are loaded when they come near. */
const IN_SIGHT = 4

interface ListingCardsProps {
  cards: readonly ListingCard[]
  now: Date
  t: Words
  language: Language
}

/** Listings side by side, each a picture with what it costs; the whole card opens. */
export function ListingCards({ cards, now, t, language }: ListingCardsProps) {
  return (
    <ul className="market">
      {cards.map((card, index) => (
        <li key={card.id}>
          <Picture card={card} isInSight={index < IN_SIGHT} />
          <div className="market-words">
            <Price card={card} t={t} />
            <a className="row-link" href={`/listings/${card.id}`}>
              {card.title}
            </a>
            <p className="meta">
              <TypeTag type={card.type} t={t} />
              <ListingStatusTag listing={card} t={t} />
            </p>
            <p className="meta small">
              {card.condition ? <span>{t(`listings.condition.${card.condition}`)}</span> : null}
              {card.listedAt ? (
                <time dateTime={card.listedAt}>{fromNow(card.listedAt, now, language)}</time>
              ) : null}
            </p>
          </div>
        </li>
      ))}
    </ul>
  )
}

/** Its place is the same with and without a photo. The title beside it says what it shows. */
export function Picture({
  card,
  isInSight,
}: {
  card: Pick<ListingCard, 'picture' | 'type'>
  isInSight: boolean
}) {
  return (
    <div className="market-picture">
      {card.picture ? (
        <img src={card.picture} alt="" width={320} height={320} loading={isInSight ? undefined : 'lazy'} />
      ) : (
        <Icon name={TYPE_ICONS[card.type]} />
      )}
    </div>
  )
}

function Price({ card, t }: { card: ListingCard; t: Words }) {
  const words = priceWords(card, t)
  return words && card.type !== 'free' ? <p className="price">{words}</p> : null
}
