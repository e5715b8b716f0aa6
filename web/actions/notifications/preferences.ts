'use server'
import { parsePreferences } from '@/domain/notifications'
import { changePreferences, preferencesOf } from '@/hooks/notifications/preferences'
import { withTransaction } from '@/server/database'
import { env } from '@/server/env'
import { carryOut, valuesOf } from '@/web/actions/run'
import { requireViewer } from '@/web/data/viewer'
import type { FormState } from '@/web/ui/form/state'
import { bodyOf, quietProblems } from './preferences-form'

/** Keeps what the viewer chose to be told. */
export async function savePreferences(_: FormState, form: FormData): Promise<FormState> {
  return carryOut(form, async (t) => {
    const { actor, payload, req } = await requireViewer()
    const problems = quietProblems(form, t)
    if (problems.length > 0) return { problems, values: valuesOf(form) }
    await withTransaction(payload, req, async () => {
      const current = await preferencesOf(req, actor.userId)
      const patch = parsePreferences(bodyOf(form, current), env.timeZone)
      await changePreferences(req, actor.userId, patch)
    })
    return { problems: [], values: valuesOf(form), notice: t('notifications.preferences.saved') }
  })
}
