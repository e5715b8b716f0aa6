import type { LengthChoice } from '@/domain/bookings/lengths'
import { PURPOSE_MAX } from '@/domain/bookings/words'
import type { Language } from '@/domain/notifications'
import { type Asked, mostOf } from '@/web/data/facilities/asked'
import type { ShownFacility } from '@/web/data/facilities/facility'
import type { ForWhom as WhoIsIt } from '@/web/data/facilities/stage'
import { clockTime, shortDay } from '@/web/i18n/times'
import type { Words } from '@/web/i18n/words'
import { minuteOf } from '../../facilities/address'
import { feeWords, quantityWords } from '../../facilities/words'
import { Radios, Select } from '../../form/Choice'
import { ErrorSummary } from '../../form/ErrorSummary'
import { Field } from '../../form/Field'
import type { FormProblem } from '../../form/state'
import { ForWhom } from './ForWhom'

/** Beyond so many, lengths are a list that opens. */
const RADIOS_MAX = 8

interface LengthFormProps {
  facility: ShownFacility
  asked: Asked
  choices: LengthChoice[]
  /** Null for who books for themselves only. */
  forWhom: WhoIsIt | null
  problems: FormProblem[]
  t: Words
  language: Language
}

/** The first step: how long, with how many, and what for. A form that asks for an address, so that going back loses nothing. */
export function LengthForm({ facility, asked, choices, forWhom, problems, t, language }: LengthFormProps) {
  const most = mostOf(facility)
  const chosen = choices.find(({ end }) => end.getTime() === asked.end?.getTime()) ?? choices[0]
  return (
    <form method="get" action="/bookings/new" className="booking-form" noValidate>
      <ErrorSummary heading={t('common.problem')} problems={problems} />
      <input type="hidden" name="facility" value={facility.id} />
      <input type="hidden" name="start" value={minuteOf(asked.start)} />
      <input type="hidden" name="step" value="2" />
      {asked.isWaiting ? <input type="hidden" name="waitlist" value="1" /> : null}
      {forWhom ? <ForWhom {...forWhom} t={t} /> : null}
      <Ends facility={facility} choices={choices} chosen={chosen} t={t} language={language} />
      {most > 0 ? (
        <Field
          name="guests"
          type="number"
          inputMode="numeric"
          min={0}
          max={most}
          label={t('facilities.booking.guests')}
          hint={guestsHint(facility, t)}
          defaultValue={String(asked.guests ?? 0)}
        />
      ) : null}
      <Field
        name="purpose"
        label={t('facilities.booking.purpose')}
        optional={t('common.optional')}
        maxLength={PURPOSE_MAX}
        defaultValue={asked.purpose}
        {...(facility.rules.isApprovalNeeded ? { hint: t('facilities.booking.purposeHint') } : {})}
      />
      <button type="submit" className="button wide">
        {t('facilities.booking.continue')}
      </button>
    </form>
  )
}

interface EndsProps {
  facility: ShownFacility
  choices: LengthChoice[]
  chosen: LengthChoice | undefined
  t: Words
  language: Language
}

function Ends({ facility, choices, chosen, t, language }: EndsProps) {
  const { rules } = facility
  const options = choices.map(({ end, quantity, feePaise }) => {
    const time = clockTime(end, rules.timeZone, language)
    const until = rules.nightly ? `${shortDay(end, rules.timeZone, language)}, ${time}` : time
    const label = t('facilities.booking.until', { length: quantityWords(rules, quantity, t), end: until })
    return { value: minuteOf(end), label, hint: feeWords(feePaise, t) }
  })
  const shown = {
    name: 'end',
    label: t(rules.nightly ? 'facilities.booking.howManyNights' : 'facilities.booking.howLong'),
    defaultValue: chosen ? minuteOf(chosen.end) : '',
  }
  if (options.length <= RADIOS_MAX) return <Radios {...shown} options={options} />
  return (
    <Select
      {...shown}
      options={options.map(({ value, label, hint }) => ({ value, label: `${label} · ${hint}` }))}
    />
  )
}

function guestsHint(facility: ShownFacility, t: Words): string {
  const isLimited = facility.rules.mode === 'pool' || facility.rules.maxGuests !== null
  if (!isLimited) return t('facilities.booking.guestsAny')
  return t('facilities.booking.guestsMost', { count: mostOf(facility) })
}
