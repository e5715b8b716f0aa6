import 'server-only'
import { isEmail } from '@/domain/people/join'
import { isGoodPassword, PASSWORD_MAX, PASSWORD_MIN } from '@/hooks/people/check-password'
import type { Words } from '@/web/i18n/words'
import type { FormProblem } from '@/web/ui/form/state'

/** The problem with an address that somebody typed, in the page's language. */
export function emailProblems(field: string, email: string, t: Words): FormProblem[] {
  return isEmail(email) ? [] : [{ field, message: t('access.emailProblem') }]
}

/** The problem with a password that somebody chose. A password is taken as it is, spaces around it included. */
export function passwordProblems(password: unknown, t: Words): FormProblem[] {
  const message = t('access.passwordProblem', { min: PASSWORD_MIN, max: PASSWORD_MAX })
  return isGoodPassword(password) ? [] : [{ field: 'password', message }]
}
