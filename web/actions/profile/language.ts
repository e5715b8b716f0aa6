'use server'
import { revalidatePath } from 'next/cache'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { env } from '@/server/env'
import { requireViewer } from '@/web/data/viewer'
import { knownLanguage, LANGUAGE_COOKIE, LANGUAGE_COOKIE_SECONDS } from '@/web/i18n/locale'
import type { FormState } from '@/web/ui/form/state'
import { carryOut, textOf } from '../run'

/** The language of pages and messages from now on; this browser keeps it for the pages before signing in. */
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
    const store = await cookies()
    store.set(LANGUAGE_COOKIE, language, {
      maxAge: LANGUAGE_COOKIE_SECONDS,
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: env.estateUrl.startsWith('https:'),
    })
    // The frame around the page is in the old language.
    revalidatePath('/', 'layout')
    redirect('/profile?saved=language')
  })
}
