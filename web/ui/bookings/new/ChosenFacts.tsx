import { mostOf } from '@/web/data/facilities/asked'
import { longDay, timeSpan } from '@/web/i18n/times'
import { quantityWords } from '../../facilities/words'
import type { CheckFormProps } from './CheckForm'

type ChosenFactsProps = Omit<CheckFormProps, 'approver'>

/** What was chosen, in words. */
export function ChosenFacts({ facility, asked, choice, booker, now, t, language }: ChosenFactsProps) {
  const { rules } = facility
  const span = timeSpan(asked.start, choice.end, rules.timeZone, language)
  const isOneDay = !rules.nightly
  return (
    <section className="card" aria-labelledby="facts">
      <h2 id="facts">{t('facilities.booking.facts')}</h2>
      <dl className="facts">
        {booker ? (
          <>
            <dt>{t('facilities.booking.forWhom')}</dt>
            <dd>{t('facilities.booking.person', { name: booker.name, flat: booker.flatNumber })}</dd>
          </>
        ) : null}
        <dt>{t('facilities.booking.when')}</dt>
        <dd>
          {isOneDay ? <p>{longDay(asked.start, rules.timeZone, language, now)}</p> : null}
          <p>
            <strong>{span}</strong> ({quantityWords(rules, choice.quantity, t)})
          </p>
        </dd>
        {mostOf(facility) > 0 ? (
          <>
            <dt>{t('facilities.terms.guests')}</dt>
            <dd>{t('facilities.booking.guestsCount', { count: asked.guests })}</dd>
          </>
        ) : null}
        {asked.purpose ? (
          <>
            <dt>{t('facilities.booking.purpose')}</dt>
            <dd>{asked.purpose}</dd>
          </>
        ) : null}
      </dl>
    </section>
  )
}
