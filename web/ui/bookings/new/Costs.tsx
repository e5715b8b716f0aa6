import { feeLinesOf } from '@/domain/bookings/fee-lines'
import type { Language } from '@/domain/notifications'
import type { ShownFacility } from '@/web/data/facilities/facility'
import { money } from '@/web/i18n/format'
import { dayAndMonth, timeSpan } from '@/web/i18n/times'
import type { Words } from '@/web/i18n/words'
import { eachWords, quantityWords } from '../../facilities/words'

interface CostsProps {
  facility: ShownFacility
  start: Date
  end: Date
  t: Words
  language: Language
}

/** The fee line by line, the deposit and both together. */
export function Costs({ facility, start, end, t, language }: CostsProps) {
  const { rules } = facility
  const lines = feeLinesOf(rules, { start, end })
  const feePaise = lines.reduce((sum, { paise }) => sum + paise, 0)
  const total = feePaise + rules.depositPaise
  return (
    <section className="section" aria-labelledby="costs">
      <h2 id="costs">{t('facilities.booking.feeTitle')}</h2>
      {total === 0 ? (
        <p>{t('facilities.booking.freeOfCharge')}</p>
      ) : (
        <table className="costs">
          <tbody>
            {lines.map((line) => (
              <tr key={line.start.getTime()}>
                <th scope="row">
                  {t('facilities.booking.line', {
                    when: rules.nightly
                      ? `${dayAndMonth(line.start, rules.timeZone, language)} – ${dayAndMonth(line.end, rules.timeZone, language)}`
                      : timeSpan(line.start, line.end, rules.timeZone, language),
                    quantity: quantityWords(rules, line.quantity, t),
                    price: eachWords(rules, line.paiseEach, t),
                  })}
                </th>
                <td>{money(line.paise)}</td>
              </tr>
            ))}
            {rules.depositPaise > 0 ? (
              <tr>
                <th scope="row">{t('facilities.booking.deposit')}</th>
                <td>{money(rules.depositPaise)}</td>
              </tr>
            ) : null}
            <tr className="total">
              <th scope="row">{t('facilities.booking.total')}</th>
              <td>{money(total)}</td>
            </tr>
          </tbody>
        </table>
      )}
    </section>
  )
}
