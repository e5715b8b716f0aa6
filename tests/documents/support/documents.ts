import type { Answer, RunningEstate } from '../../support/estate'
import { upload } from '../../support/factories'
import type { PersonName } from '../../support/people'
import { aPdf } from './pdf'

/** The id of a PDF that somebody has uploaded. */
export async function aPdfOf(estate: RunningEstate, as: PersonName): Promise<string> {
  const answer = await upload(estate, as, await aPdf(), 'bylaws.pdf', 'application/pdf')
  if (answer.status !== 201) throw new Error(`The PDF was not taken: ${JSON.stringify(answer.body)}`)
  return answer.body.doc.id
}

/** Puts a document up as somebody; its file is their own unless it is named. */
export async function putUp(estate: RunningEstate, as: PersonName, fields: object = {}): Promise<Answer> {
  const given = { title: 'Bylaws', documentType: 'bylaw', audience: 'residents', ...fields }
  const body = 'file' in given ? given : { ...given, file: await aPdfOf(estate, as) }
  return estate.call('POST', '/api/documents', { as, body })
}

/** A document that stands. */
export async function aDocument(estate: RunningEstate, fields: object = {}, as: PersonName = 'secretary') {
  const answer = await putUp(estate, as, fields)
  if (answer.status !== 201) throw new Error(`The document was not taken: ${JSON.stringify(answer.body)}`)
  return answer.body.doc
}
