'use server'
import { redirect } from 'next/navigation'
import { NOTE_MAX } from '@/domain/documents/words'
import { notFound } from '@/domain/violations'
import { isUuid } from '@/hooks/uuid'
import type { FormState } from '@/web/ui/form/state'
import { actingViewer } from '../form/acting'
import { checkTexts } from '../form/check'
import { hashOf, once } from '../form/once'
import { carryOut, textOf, valuesOf } from '../run'
import { fileIn, withFile } from './with-file'

/** Gives a document another file, its next version. */
export async function replaceFile(_: FormState, form: FormData): Promise<FormState> {
  return carryOut(form, async (t) => {
    const viewer = await actingViewer()
    const [file, id] = [fileIn(form), textOf(form, 'document')]
    if (!isUuid(id)) throw notFound()
    const problems = checkTexts(form, t, [{ name: 'note', label: t('documents.note'), max: NOTE_MAX }])
    if (!file) problems.push({ field: 'file', message: t('documents.fileMissing') })
    if (problems.length > 0 || !file) return { problems, values: valuesOf(form) }
    const sending = { path: `/documents/${id}`, hash: hashOf(form, ['note']) }
    await once(viewer, form, sending, (req) =>
      withFile(req, file, async (fileId) => {
        await req.payload.update({
          collection: 'documents',
          id,
          data: { file: fileId, note: textOf(form, 'note') || null },
          depth: 0,
          overrideAccess: false,
          req,
        })
        return id
      }),
    )
    redirect(`/documents/${id}?saved=1`)
  })
}
