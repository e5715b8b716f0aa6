import 'server-only'
import { COMMENT_MAX } from '@/domain/announcements/words'
import { notFound } from '@/domain/violations'
import { isUuid } from '@/hooks/uuid'
import type { About } from '@/web/data/comments/thread'
import type { Viewer } from '@/web/data/viewer'
import type { Words } from '@/web/i18n/words'
import type { FormState } from '@/web/ui/form/state'
import { checkTexts } from '../form/check'
import { hashOf, once } from '../form/once'
import { textOf, valuesOf } from '../run'
import { refusedForm } from '../told'

/**
 * Says something about `about`, or answers what somebody said there; answers the comment's id, or what is wrong with the form.
 * The field of each form has a name of its own, since a page holds many. The same words sent again are the same comment.
 */
export async function say(
  viewer: Viewer,
  form: FormData,
  t: Words,
  about: About,
): Promise<FormState | { id: string }> {
  const parent = textOf(form, 'parent')
  const name = parent ? `body-${parent}` : 'body'
  const label = t(parent ? 'announcements.comment.replyLabel' : 'announcements.comment.label')
  const problems = checkTexts(form, t, [{ name, label, max: COMMENT_MAX, isRequired: true }])
  if (problems.length > 0) return { problems, values: valuesOf(form) }
  if (parent && !isUuid(parent)) throw refusedForm([{ message: t('errors.not_found') }])
  const hash = hashOf(form, [name])
  const path = `action:comment:${Object.values(about)[0]}:${parent}:${hash}`
  const { answer: id } = await once(viewer, form, { path, hash }, async (req) => {
    const { id } = await viewer.payload.create({
      collection: 'comments',
      data: { ...about, body: textOf(form, name), ...(parent ? { parent } : {}) },
      depth: 0,
      overrideAccess: false,
      req,
    })
    return id
  })
  return { id }
}

/** Hides a comment, or lets it stand again. @throws RuleViolation 404 when there is none. */
export async function moderateComment(
  { payload, req }: Viewer,
  form: FormData,
): Promise<{ id: string; hidden: boolean }> {
  const id = textOf(form, 'comment')
  if (!isUuid(id)) throw notFound()
  const hidden = textOf(form, 'hidden') === 'yes'
  await payload.update({
    collection: 'comments',
    id,
    data: { hidden },
    depth: 0,
    overrideAccess: false,
    req,
  })
  return { id, hidden }
}

/** Takes back what the viewer said. @throws RuleViolation 404 when there is nothing of theirs; 409 `reported`. */
export async function takeBackComment({ payload, req }: Viewer, form: FormData): Promise<void> {
  const id = textOf(form, 'comment')
  if (!isUuid(id)) throw notFound()
  await payload.delete({ collection: 'comments', id, depth: 0, overrideAccess: false, req })
}

/** The one thread that the page shows, if it shows one. */
export const threadIn = (form: FormData): string | null => textOf(form, 'thread') || null
