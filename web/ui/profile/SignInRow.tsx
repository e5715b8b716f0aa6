import type { Language } from '@/domain/notifications'
import { endSession } from '@/web/actions/profile/sessions'
import type { SignIn } from '@/web/data/sessions'
import { instant } from '@/web/i18n/format'
import type { Words } from '@/web/i18n/words'
import { ActionForm } from '../form/ActionForm'
import { Submit } from '../form/Submit'
import { formWords } from '../form/words'
import { Icon } from '../Icon'
import { deviceOf } from './device'

/** One sign-in: on what, since when, and a button that ends it. This very one ends by signing out. */
export function SignInRow({ signIn, t, language }: { signIn: SignIn; t: Words; language: Language }) {
  const words = formWords(t)
  const device = deviceWords(signIn.userAgent, t)
  const when = instant(signIn.since, language)
  return (
    <li className="row sign-in">
      <div>
        <p>
          <strong>{device}</strong>
        </p>
        <p className="small soft">{t('profile.sessions.since', { when })}</p>
      </div>
      {signIn.isThis ? (
        <span className="tag done">
          <Icon name="check" />
          {t('profile.sessions.thisOne')}
        </span>
      ) : (
        <ActionForm action={endSession} words={words}>
          <input type="hidden" name="session" value={signIn.id} />
          <Submit working={words.working} className="button quiet">
            {t('profile.sessions.end')}
            <span className="unseen">: {t('profile.sessions.ending', { device, when })}</span>
          </Submit>
        </ActionForm>
      )}
    </li>
  )
}

function deviceWords(userAgent: string | null, t: Words): string {
  const { browser, system } = deviceOf(userAgent ?? '')
  if (browser && system) return t('profile.sessions.device', { browser, system })
  return browser ?? system ?? t('profile.sessions.unknown')
}
