'use server'
import { redirect } from 'next/navigation'
import { isGoodPassword } from '@/hooks/people/check-password'
import { requireViewer } from '@/web/data/viewer'
import type { FormProblem, FormState } from '@/web/ui/form/state'
import { carryOut } from '../run'
import { knowsPassword } from './check-password'

/** Sets a new password, for who knows the old one; every other sign-in ends with it. */
export async function changePassword(_: FormState, form: FormData): Promise<FormState> {
  return carryOut(form, async (t) => {
    const viewer = await requireViewer()
    const old = String(form.get('oldPassword') ?? '')
    const password = String(form.get('newPassword') ?? '')
    const problems: FormProblem[] = []
    if (old === '') problems.push({ field: 'oldPassword', message: t('profile.password.oldMissing') })
    if (!isGoodPassword(password))
      problems.push({ field: 'newPassword', message: t('profile.password.rule') })
    else if (password !== form.get('newPasswordAgain'))
      problems.push({ field: 'newPasswordAgain', message: t('profile.password.differ') })
    if (problems.length > 0) return { problems, values: {} }
    if (!(await knowsPassword(viewer, old)))
      return { problems: [{ field: 'oldPassword', message: t('profile.password.oldWrong') }], values: {} }
    const { payload, req, actor } = viewer
    await payload.update({
      collection: 'users',
      id: actor.userId,
      data: { password },
      depth: 0,
      overrideAccess: false,
      req,
    })
    redirect('/profile?saved=password')
  })
}
