'use server'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { requireViewer } from '@/web/data/viewer'
import { knownLanguage } from '@/web/i18n/locale'
import type { FormState } from '@/web/ui/form/state'
import { keepLanguage } from '../language-cookie'
import { carryOut, textOf } from '../run'

/** The language of pages and messages from now on; this browser keeps it as well. */
export async function changeLanguage(_: FormState, form: FormData): Promise<FormState> {
  return carryOut(form, async (t) => {
    const { payload, req, actor } = await requireViewer()
    const language = knownLanguage(textOf(form, 'language'))
    if (!language) {
      const message = t('errors.choose', { field: t('common.language') })
      return { problems: [{ field: 'language', message }], values: {} }
    }
    await payload.update({
      collection: 'users',
      id: actor.userId,
      data: { language },
      depth: 0,
      overrideAccess: false,
      req,
    })
    await keepLanguage(language)
    // The frame around the page is in the old language.
    revalidatePath('/', 'layout')
    redirect('/profile?saved=language')
  })
}
