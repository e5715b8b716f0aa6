import { LISTING_TYPES } from '@/domain/listings/words'
import type { Words } from '@/web/i18n/words'
import { Icon } from '../Icon'
import { TYPE_ICONS } from './words'

/** The first question of a new listing: each answer leads to a form of its own. */
export function TypeChoice({ t }: { t: Words }) {
  return (
    <ul className="type-choice">
      {LISTING_TYPES.map((type) => (
        <li key={type} className="row">
          <Icon name={TYPE_ICONS[type]} />
          <div>
            <a className="row-link" href={`/listings/new?type=${type}`}>
              {t(`listings.form.heading.${type}`)}
            </a>
            <p className="hint">{t(`listings.form.hint.${type}`)}</p>
          </div>
        </li>
      ))}
    </ul>
  )
}
