'use server'
import { redirect } from 'next/navigation'
import { DOCUMENT_AUDIENCES, DOCUMENT_TYPES, TITLE_MAX } from '@/domain/documents/words'
import type { FormState } from '@/web/ui/form/state'
import { actingViewer } from '../form/acting'
import { checkTexts } from '../form/check'
import { hashOf, once } from '../form/once'
import { carryOut, textOf, valuesOf } from '../run'
import { fileIn, withFile } from './with-file'

const FIELDS = ['title', 'documentType', 'audience'] as const

/** Puts a document up, and leads to it. */
export async function putUpDocument(_: FormState, form: FormData): Promise<FormState> {
  return carryOut(form, async (t) => {
    const viewer = await actingViewer()
    const file = fileIn(form)
    const rule = { name: 'title', label: t('documents.name'), max: TITLE_MAX, isRequired: true }
    const problems = checkTexts(form, t, [rule])
    if (!file) problems.push({ field: 'file', message: t('documents.fileMissing') })
    if (problems.length > 0 || !file) return { problems, values: valuesOf(form) }
    const data = {
      title: textOf(form, 'title'),
      documentType: DOCUMENT_TYPES.find((type) => type === textOf(form, 'documentType')) ?? 'other',
      audience: DOCUMENT_AUDIENCES.find((audience) => audience === textOf(form, 'audience')) ?? 'committee',
    }
    const sending = { path: '/documents', hash: hashOf(form, FIELDS) }
    const { answer } = await once(viewer, form, sending, (req) =>
      withFile(req, file, async (id) => {
        const given = { ...data, file: id }
        const doc = await req.payload.create({
          collection: 'documents',
          data: given,
          depth: 0,
          overrideAccess: false,
          req,
        })
        return doc.id
      }),
    )
    redirect(`/documents/${answer}?saved=1`)
  })
}
