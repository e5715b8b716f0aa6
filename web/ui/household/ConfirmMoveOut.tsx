import type { Language } from '@/domain/notifications'
import { saveMoveOut } from '@/web/actions/household/move-out'
import type { Leaving } from '@/web/data/household-leaving'
import { day as formatDay } from '@/web/i18n/format'
import type { Words } from '@/web/i18n/words'
import { ActionForm } from '../form/ActionForm'
import { Submit } from '../form/Submit'
import { formWords } from '../form/words'
import { Section } from '../Section'

/** The last step before somebody's moving out is noted or taken back: who, when, and what follows. */
export function ConfirmMoveOut({ leaving, language, t }: { leaving: Leaving; language: Language; t: Words }) {
  const words = formWords(t)
  const { member, day, start } = leaving
  const { name } = member
  const said = start
    ? t('household.confirmLeaves', { name, day: formatDay(start, language) })
    : t('household.confirmStays', { name })
  return (
    <Section id="leaving" title={t('household.leaving')}>
      <div className="card">
        <p>
          <strong>{said}</strong>
        </p>
        <p>{t(start ? 'household.confirmHint' : 'household.confirmStaysHint')}</p>
        <ActionForm action={saveMoveOut} words={words} label={t('household.leaving')}>
          <input type="hidden" name="member" value={member.id} />
          <input type="hidden" name="moveOutDate" value={day} />
          <Submit working={words.working} className={start ? 'button danger' : 'button'}>
            {t(start ? 'household.confirm' : 'household.confirmStay')}
          </Submit>
        </ActionForm>
        <p>
          <a href="/profile/household">{t('household.back')}</a>
        </p>
      </div>
    </Section>
  )
}
