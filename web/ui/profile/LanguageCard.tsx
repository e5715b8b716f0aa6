import type { Language } from '@/domain/notifications'
import { changeLanguage } from '@/web/actions/profile/language'
import type { Words } from '@/web/i18n/words'
import { LANGUAGE_OPTIONS } from '../access/language-names'
import { ActionForm } from '../form/ActionForm'
import { Radios } from '../form/Choice'
import { Submit } from '../form/Submit'
import { formWords } from '../form/words'

export function LanguageCard({ language, t }: { language: Language; t: Words }) {
  const words = formWords(t)
  return (
    <section className="card" aria-label={t('common.language')}>
      <ActionForm action={changeLanguage} words={words}>
        <Radios
          name="language"
          label={t('common.language')}
          hint={t('profile.language.hint')}
          options={LANGUAGE_OPTIONS}
          defaultValue={language}
        />
        <div>
          <Submit working={words.working} className="button quiet">
            {t('common.save')}
          </Submit>
        </div>
      </ActionForm>
    </section>
  )
}
