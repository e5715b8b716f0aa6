import type { Language } from '@/domain/notifications'
import { withdrawHouseholdMember } from '@/web/actions/household/withdraw'
import type { HouseholdMember } from '@/web/data/household-members'
import { day } from '@/web/i18n/format'
import type { Words } from '@/web/i18n/words'
import { ActionForm } from '../form/ActionForm'
import { FormDetails } from '../form/FormDetails'
import { Submit } from '../form/Submit'
import { formWords } from '../form/words'

interface Props {
  member: HouseholdMember
  /** Whether the viewer owns the flat, and takes back whom the committee has not let in. */
  isOwner: boolean
  language: Language
  t: Words
}

/** Somebody of the household: who they are here, since when, and whether they wait. */
export function Member({ member, isOwner, language, t }: Props) {
  const { id, name, residentType, isOwn, isWaiting, moveInDate, moveOutDate } = member
  const said = [
    t(`profile.residentTypes.${residentType}`),
    moveInDate ? t('household.since', { day: day(moveInDate, language) }) : null,
    moveOutDate ? t('household.until', { day: day(moveOutDate, language) }) : null,
  ]
  const words = formWords(t)
  return (
    <li className="row">
      <p className="contact-name">
        {name} {isOwn ? <span className="soft">({t('household.you')})</span> : null}
      </p>
      <p className="small soft">{said.filter(Boolean).join(' · ')}</p>
      {isWaiting ? (
        <>
          <p>
            <span className="tag wait">{t('household.waiting')}</span>
          </p>
          <p className="small soft">{t('household.waitingHint')}</p>
        </>
      ) : null}
      {isWaiting && isOwner ? (
        <ActionForm
          action={withdrawHouseholdMember}
          words={words}
          label={t('household.withdrawOf', { name })}
        >
          <input type="hidden" name="member" value={id} />
          <FormDetails summary={`${t('household.withdraw')} …`}>
            <p>{t('household.withdrawHint', { name })}</p>
            <Submit working={words.working} className="button danger">
              {t('household.withdrawOf', { name })}
            </Submit>
          </FormDetails>
        </ActionForm>
      ) : null}
    </li>
  )
}
