'use server'
import { redirect } from 'next/navigation'
import { knownBy } from '@/domain/people/join'
import { join } from '@/hooks/people/join'
import { onPool } from '@/server/database'
import { admitJoin } from '@/web/api/throttle-join'
import { runningPayload } from '@/web/data/session'
import { pageWords } from '@/web/i18n/words'
import type { FormState } from '@/web/ui/form/state'
import { carryOut, textOf } from '../run'
import { emailProblems, passwordProblems } from './checks'
import { visitorAddress } from './visitor'

/** Asks to be let in. Whatever the register says, the answer is the same page after the same time. */
export async function askToJoin(_: FormState, form: FormData): Promise<FormState> {
  return carryOut(form, async (t) => {
    const values = {
      flat: textOf(form, 'flat'),
      contact: textOf(form, 'contact'),
      email: textOf(form, 'email'),
    }
    const password = String(form.get('password') ?? '')
    const known = knownBy(values.contact)
    const problems = [
      ...(values.flat ? [] : [{ field: 'flat', message: t('errors.required', { field: t('access.flat') }) }]),
      ...(known ? [] : [{ field: 'contact', message: t('access.contactProblem') }]),
      ...emailProblems('email', values.email, t),
      ...passwordProblems(password, t),
    ]
    if (!known || problems.length > 0) return { problems, values }
    const payload = await runningPayload()
    await admitJoin(onPool(payload), await visitorAddress())
    const { language } = await pageWords()
    await join(payload, { flatNumber: values.flat, known, email: values.email, password, language })
    redirect('/join/received')
  })
}
