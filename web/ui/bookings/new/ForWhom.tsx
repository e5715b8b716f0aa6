import { FOUND_MAX } from '@/web/data/facilities/booked-for'
import type { ForWhom as WhoIsIt } from '@/web/data/facilities/stage'
import type { Words } from '@/web/i18n/words'
import { Radios } from '../../form/Choice'
import { Field } from '../../form/Field'

interface ForWhomProps extends WhoIsIt {
  t: Words
}

/** For staff and the committee: looks for a resident by name or flat, and has one chosen. */
export function ForWhom({ found, chosen, words, isNeeded, t }: ForWhomProps) {
  const shown = [...(chosen ? [chosen] : []), ...found.filter(({ id }) => id !== chosen?.id)].slice(
    0,
    FOUND_MAX,
  )
  const people = shown.map(({ id, name, flatNumber }) => ({
    value: id,
    label: t('facilities.booking.person', { name, flat: flatNumber }),
  }))
  const myself = isNeeded ? [] : [{ value: '', label: t('facilities.booking.myself') }]
  return (
    <>
      <Field
        name="who"
        label={t('facilities.booking.forWhom')}
        hint={`${t('facilities.booking.forWhomHint')}${isNeeded ? '' : ` ${t('facilities.booking.forWhomOptional')}`}`}
        defaultValue={words}
        autoComplete="off"
      />
      <p>
        <button type="submit" className="quiet" name="step" value="1">
          {t('facilities.booking.find')}
        </button>
      </p>
      {words && found.length === 0 ? <p role="status">{t('facilities.booking.foundNobody')}</p> : null}
      {people.length > 0 ? (
        <Radios
          name="resident"
          label={t('facilities.booking.whoOf')}
          options={[...people, ...myself]}
          defaultValue={chosen?.id ?? (people.length === 1 ? people[0]?.value : '') ?? ''}
          {...(found.length > FOUND_MAX ? { hint: t('facilities.booking.tooManyFound') } : {})}
        />
      ) : null}
    </>
  )
}
