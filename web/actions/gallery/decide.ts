'use server'
import { NOTE_MAX } from '@/domain/gallery/words'
import type { SaidOfPhoto } from '@/web/data/gallery/said'
import type { FormState } from '@/web/ui/form/state'
import { actingViewer } from '../form/acting'
import { checkTexts } from '../form/check'
import { carryOut, textOf, valuesOf } from '../run'
import { refusedForm } from '../told'
import { backToPhoto, changePhoto, photoIn } from './acting'

type Change = Parameters<typeof changePhoto>[2]

/** What a moderator does with a photo by one button, and what the page says then. */
const DECISIONS: Record<string, { data: Change; said: SaidOfPhoto }> = {
  publish: { data: { status: 'published' }, said: 'published' },
  hide: { data: { hidden: true }, said: 'concealed' },
  show: { data: { hidden: false }, said: 'shown' },
  feature: { data: { featured: true }, said: 'featured' },
  unfeature: { data: { featured: false }, said: 'unfeatured' },
}

/** Publishes, hides or features a photo, or takes that back. */
export async function decidePhoto(_: FormState, form: FormData): Promise<FormState> {
  return carryOut(form, async (t) => {
    const viewer = await actingViewer()
    const decision = DECISIONS[textOf(form, 'decision')]
    if (!decision) throw refusedForm([{ message: t('errors.not_found') }])
    const { id } = await photoIn(viewer, form)
    await changePhoto(viewer, id, decision.data)
    backToPhoto(form, id, decision.said)
  })
}

/** Takes a photo out of the gallery; its uploader is told why. */
export async function removePhoto(_: FormState, form: FormData): Promise<FormState> {
  return carryOut(form, async (t) => {
    const viewer = await actingViewer()
    const { id } = await photoIn(viewer, form)
    const rule = { name: 'note', label: t('gallery.moderate.why'), max: NOTE_MAX, isRequired: true }
    const problems = checkTexts(form, t, [rule])
    if (problems.length > 0) return { problems, values: valuesOf(form) }
    await changePhoto(viewer, id, { status: 'removed', note: textOf(form, 'note') })
    backToPhoto(form, id, 'removed')
  })
}
