import type { Language } from '@/domain/notifications'
import type { ShownFacility } from '@/web/data/facilities/facility'
import type { Words } from '@/web/i18n/words'
import { hoursLines } from './hours-words'
import { feeLines, refundLines, termPairs } from './terms-words'

interface TermsProps {
  facility: ShownFacility
  /** Names of facilities whose bookings count together with this one's. */
  together: string[]
  t: Words
  language: Language
}

/** Hours, prices, limits, what a cancellation costs and the house rules, in words. */
export function Terms({ facility, together, t, language }: TermsProps) {
  const { rules, houseRules } = facility
  return (
    <section className="card terms" aria-labelledby="terms">
      <h2 id="terms">{t('facilities.terms.title')}</h2>
      <dl className="facts">
        <Lines name={t('facilities.terms.hours')} lines={hoursLines(rules, t, language)} />
        <Lines name={t('facilities.terms.fee')} lines={feeLines(rules, t, language)} />
        {termPairs(rules, together, t, language).map(([name, words]) => (
          <Lines key={name} name={name} lines={[words]} />
        ))}
        <Lines name={t('facilities.terms.cancelling')} lines={refundLines(rules, t)} />
      </dl>
      {houseRules ? (
        <>
          <h3>{t('facilities.terms.houseRules')}</h3>
          <p className="written">{houseRules}</p>
        </>
      ) : null}
    </section>
  )
}

function Lines({ name, lines }: { name: string; lines: string[] }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </dd>
    </>
  )
}
