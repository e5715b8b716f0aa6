import 'server-only'
import { redirect, unstable_rethrow } from 'next/navigation'
import type { PayloadRequest } from 'payload'
import { notFound, RuleViolation } from '@/domain/violations'
import { answerFor } from '@/hooks/answer-error'
import { isUuid } from '@/hooks/uuid'
import { withTransaction } from '@/server/database'
import type { Viewer } from '@/web/data/viewer'
import type { Words } from '@/web/i18n/words'
import { ownPath } from '@/web/own-path'
import { textOf } from '../run'
import { refusedForm } from '../told'
import { isDoneAlready, type JobChange } from './done-already'

/** The version of the ticket that the form's page showed. */
const seenIn = (form: FormData): string => textOf(form, 'expectedUpdatedAt')

/** The ticket that a form of `/work` is about. @throws RuleViolation 404 for what is no id. */
export function ticketIdOf(form: FormData): string {
  const id = textOf(form, 'ticket')
  if (!isUuid(id)) throw notFound()
  return id
}

/** What goes with a change in its transaction, and writes it. */
type Around = (req: PayloadRequest, write: (more: JobChange) => Promise<void>) => Promise<void>

/**
 * Changes the form's ticket, provided that it is still as the page showed it. `around` does what belongs to it in the
 * same transaction, and adds to what is written. A form that is sent again after its answer was lost finds its work done
 * and is not refused.
 */
export async function changeJob(
  viewer: Viewer,
  form: FormData,
  data: JobChange,
  around: Around = (_, write) => write({}),
): Promise<void> {
  const { payload } = viewer
  const id = ticketIdOf(form)
  const expectedUpdatedAt = seenIn(form)
  const write = (req: PayloadRequest) => async (more: JobChange) => {
    await payload.update({
      collection: 'tickets',
      id,
      data: { ...data, ...more, ...(expectedUpdatedAt ? { expectedUpdatedAt } : {}) },
      depth: 0,
      overrideAccess: false,
      req,
    })
  }
  const change = (req: PayloadRequest) => around(req, write(req))
  await withTransaction(payload, viewer.req, change).catch(async (error: unknown) => {
    if (!(error instanceof RuleViolation && (await isDoneAlready(viewer, id, data, expectedUpdatedAt))))
      throw error
  })
}

/**
 * What keeps `work` from being carried out, by its code, with its reason behind it where it has one; null when it is
 * carried out. A fault of ours is thrown on.
 */
export async function refusalOf(work: () => Promise<void>, req: PayloadRequest): Promise<string | null> {
  try {
    await work()
    return null
  } catch (error) {
    unstable_rethrow(error)
    const { status, problems } = await answerFor(error, req)
    if (status >= 500) throw error
    const { code = 'invalid', details } = problems[0] ?? {}
    return details?.reason ? `${code}_${details.reason}` : code
  }
}

/** Leads to a page of this site with a word about what was done or refused. */
export function leadTo(target: string, word: Record<string, string>): never {
  const url = new URL(target, 'http://estate.invalid')
  for (const name of ['said', 'refused', 'number']) url.searchParams.delete(name)
  for (const [name, value] of Object.entries(word)) url.searchParams.set(name, value)
  redirect(`${url.pathname}${url.search}`)
}

/** Where a form was opened from. */
export const originOf = (form: FormData): string => ownPath(form.get('from')) ?? '/work'

/** After a form was carried out: back to where it was opened, with a word about it. */
export function leadBack(form: FormData, said: string): never {
  const number = textOf(form, 'number')
  leadTo(originOf(form), { said, ...(number ? { number } : {}) })
}

/** A text of the form. @throws RuleViolation 400, in the page's words, when it is too long to be stored. */
export function textWithin(form: FormData, field: string, label: string, max: number, t: Words): string {
  const text = textOf(form, field)
  if (text.length > max) throw refusedForm([{ field, message: t('errors.tooLong', { field: label, max }) }])
  return text
}
