'use server'
import { NOTE_MAX } from '@/domain/listings/words'
import type { FormState } from '@/web/ui/form/state'
import { actingViewer } from '../form/acting'
import { checkTexts } from '../form/check'
import { backToListing, changeListing, listingIn } from '../listings/acting'
import { carryOut, textOf, valuesOf } from '../run'

/** Takes a listing from everybody's sight, or lets it stand again. */
export async function hideListing(_: FormState, form: FormData): Promise<FormState> {
  return carryOut(form, async () => {
    const viewer = await actingViewer()
    const { id } = await listingIn(viewer, form)
    const hidden = textOf(form, 'hidden') === 'yes'
    await changeListing(viewer, id, { hidden })
    backToListing(id, hidden ? 'hidden' : 'shown')
  })
}

/** Removes a listing for good; its owner is told why. */
export async function removeListing(_: FormState, form: FormData): Promise<FormState> {
  return carryOut(form, async (t) => {
    const viewer = await actingViewer()
    const { id } = await listingIn(viewer, form)
    const label = t('listings.page.moderate.why')
    const problems = checkTexts(form, t, [{ name: 'note', label, max: NOTE_MAX, isRequired: true }])
    if (problems.length > 0) return { problems, values: valuesOf(form) }
    await changeListing(viewer, id, { status: 'removed', note: textOf(form, 'note') })
    backToListing(id, 'removed')
  })
}

/** Lets a removed listing stand again, as it did. */
export async function restoreListing(_: FormState, form: FormData): Promise<FormState> {
  return carryOut(form, async () => {
    const viewer = await actingViewer()
    const { id } = await listingIn(viewer, form)
    await changeListing(viewer, id, { status: 'active' })
    backToListing(id, 'restored')
  })
}
