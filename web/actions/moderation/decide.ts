'use server'
import { RedirectType, redirect } from 'next/navigation'
import { NOTE_MAX, REPORT_SUBJECTS, type ReportOutcome, type ReportSubject } from '@/domain/moderation/words'
import { notFound } from '@/domain/violations'
import { isUuid } from '@/hooks/uuid'
import type { View } from '@/web/data/moderation/queue'
import type { Viewer } from '@/web/data/viewer'
import type { FormState } from '@/web/ui/form/state'
import type { SaidOfQueue } from '@/web/ui/moderation/said'
import { actingViewer } from '../form/acting'
import { checkTexts } from '../form/check'
import { carryOut, textOf, valuesOf } from '../run'

const DECISIONS = ['dismissed', 'hidden', 'warned', 'removed'] as const satisfies ReportOutcome[]
/** Its author is told why. */
const EXPLAINED: readonly string[] = ['warned', 'removed', 'refused']

/** Decides about what was reported: all that was reported of the same thing is decided with it. */
export async function decideReports(_: FormState, form: FormData): Promise<FormState> {
  return carryOut(form, async (t) => {
    const { payload, req } = await actingViewer()
    const id = idIn(form, 'report')
    const outcome = DECISIONS.find((name) => name === form.get('decision')) ?? 'dismissed'
    const name = `note-${textOf(form, 'subject')}`
    const isRequired = EXPLAINED.includes(outcome)
    const problems = checkTexts(form, t, [{ name, label: t('moderation.note'), max: NOTE_MAX, isRequired }])
    if (problems.length > 0) return { problems, values: valuesOf(form) }
    await payload.update({
      collection: 'reports',
      id,
      data: { outcome, decisionNote: textOf(form, name) || null },
      depth: 0,
      overrideAccess: false,
      req,
    })
    backToQueue('open', outcome)
  })
}

/** Lets something that was hidden or removed stand again. */
export async function restore(_: FormState, form: FormData): Promise<FormState> {
  return carryOut(form, async () => {
    const viewer = await actingViewer()
    const type = REPORT_SUBJECTS.find((name) => name === form.get('type'))
    if (!type) throw notFound()
    const isRemoved = textOf(form, 'removed') === 'yes'
    await restoreSubject(viewer, type, idIn(form, 'subject'), isRemoved)
    backToQueue('decided', 'restored')
  })
}

/** Shows a photo that waited to everybody, or to nobody. */
export async function decidePhoto(_: FormState, form: FormData): Promise<FormState> {
  return carryOut(form, async (t) => {
    const { payload, req } = await actingViewer()
    const id = idIn(form, 'subject')
    const isRefused = textOf(form, 'decision') === 'refused'
    const name = `note-${id}`
    const problems = checkTexts(form, t, [
      { name, label: t('moderation.note'), max: NOTE_MAX, isRequired: isRefused },
    ])
    if (problems.length > 0) return { problems, values: valuesOf(form) }
    const note = textOf(form, name)
    await payload.update({
      collection: 'gallery-photos',
      id,
      data: { status: isRefused ? 'removed' : 'published', ...(note ? { note } : {}) },
      depth: 0,
      overrideAccess: false,
      req,
    })
    backToQueue('waiting', isRefused ? 'refused' : 'published')
  })
}

/** @throws RuleViolation 404 where a form names no document. */
function idIn(form: FormData, name: string): string {
  const id = textOf(form, name)
  if (!isUuid(id)) throw notFound()
  return id
}

/** Statuses in which what had been removed stands again. */
const STANDING: Partial<Record<ReportSubject, string>> = { listings: 'active', 'gallery-photos': 'published' }

async function restoreSubject(
  { payload, req }: Viewer,
  collection: ReportSubject,
  id: string,
  isRemoved: boolean,
): Promise<void> {
  const data = isRemoved ? { status: STANDING[collection] } : { hidden: false }
  await payload.update({ collection, id, data: data as object, depth: 0, overrideAccess: false, req })
}

/** Leads back to the queue, which says what was decided. */
function backToQueue(view: View, said: SaidOfQueue): never {
  const query = new URLSearchParams(view === 'open' ? { said } : { view, said })
  redirect(`/moderation?${query}`, RedirectType.replace)
}
