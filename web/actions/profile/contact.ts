'use server'
import { redirect } from 'next/navigation'
import { NAME_MAX } from '@/domain/people/register'
import { toE164 } from '@/domain/phone'
import { requireViewer, type Viewer } from '@/web/data/viewer'
import type { Words } from '@/web/i18n/words'
import type { FormProblem, FormState } from '@/web/ui/form/state'
import { carryOut, textOf, valuesOf } from '../run'

/** Fields of the form that hold a number; they bear the names of the register's. */
const NUMBERS = ['phone', 'alternatePhone', 'emergencyContact.phone']

/** How somebody is reached: residents in the register, which their account follows; others in their account. */
export async function saveContact(_: FormState, form: FormData): Promise<FormState> {
  return carryOut(form, async (t) => {
    const viewer = await requireViewer()
    const problems = problemsOf(form, t)
    if (problems.length > 0) return { problems, values: valuesOf(form) }
    await (viewer.actor.resident
      ? saveEntry(viewer, viewer.actor.resident.id, form)
      : saveAccount(viewer, form))
    redirect('/profile?saved=contact')
  })
}

function problemsOf(form: FormData, t: Words): FormProblem[] {
  const problems: FormProblem[] = NUMBERS.filter((field) => {
    const written = textOf(form, field)
    return written !== '' && toE164(written) === null
  }).map((field) => ({ field, message: t('profile.contact.notANumber') }))
  const name = textOf(form, 'emergencyContact.name')
  const phone = textOf(form, 'emergencyContact.phone')
  if (name.length > NAME_MAX) {
    const message = t('errors.tooLong', { field: t('profile.contact.emergencyName'), max: NAME_MAX })
    problems.push({ field: 'emergencyContact.name', message })
  }
  if (name !== '' && phone === '')
    problems.push({ field: 'emergencyContact.phone', message: t('profile.contact.emergencyPhoneMissing') })
  if (name === '' && phone !== '')
    problems.push({ field: 'emergencyContact.name', message: t('profile.contact.emergencyNameMissing') })
  return problems
}

async function saveEntry({ payload, req }: Viewer, id: string, form: FormData): Promise<void> {
  const written = (field: string): string | null => textOf(form, field) || null
  await payload.update({
    collection: 'residents',
    id,
    data: {
      phone: written('phone'),
      alternatePhone: written('alternatePhone'),
      emergencyContact: {
        name: written('emergencyContact.name'),
        phone: written('emergencyContact.phone'),
      },
    },
    depth: 0,
    overrideAccess: false,
    req,
  })
}

async function saveAccount({ actor, payload, req }: Viewer, form: FormData): Promise<void> {
  await payload.update({
    collection: 'users',
    id: actor.userId,
    data: { phone: textOf(form, 'phone') || null },
    depth: 0,
    overrideAccess: false,
    req,
  })
}
