import type { SaidOfEvent } from '@/web/data/events/answers'
import type { Words } from '@/web/i18n/words'
import { Icon } from '../Icon'
import { Section } from '../Section'

/** What those who came said afterwards; nothing where nobody said anything. */
export function SaidList({ said, t }: { said: SaidOfEvent[]; t: Words }) {
  if (said.length === 0) return null
  return (
    <Section id="said" title={t('event.answers.said')}>
      <ul className="rows">
        {said.map(({ id, stars, comment }) => (
          <li className="row" key={id}>
            <span className="meta with-icon">
              <Icon name="star" />
              {t('event.answers.stars', { stars })}
            </span>
            <p className="written">{comment}</p>
          </li>
        ))}
      </ul>
    </Section>
  )
}
