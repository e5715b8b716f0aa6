import { expect, it } from 'vitest'
import { tally } from '../support/answers'
import { stored } from '../support/database'
import { useEstate } from '../support/estate'
import { meetBefore, takeLocksAway } from '../support/without-locks'
import { aDocument, aPdfOf } from './support/documents'

/* The control of the race: the same calls over HTTP without a lock, and both have read before either writes. */
takeLocksAway()
const estate = useEstate()

it('control: two who replace the file at once make the same version, and the database alone keeps one of them out', async () => {
  const { id } = await aDocument(estate)
  const files = [await aPdfOf(estate, 'secretary'), await aPdfOf(estate, 'manager')]
  meetBefore(/^update "documents"/, 2)
  const answers = await Promise.all(
    files.map((file, index) =>
      estate.call('PATCH', `/api/documents/${id}`, { as: index ? 'manager' : 'secretary', body: { file } }),
    ),
  )
  expect(tally(answers)).toEqual({ 200: 1, '400 invalid': 1 })
  const versions = await stored('select version from document_versions where document_id = $1', [id])
  expect(versions).toHaveLength(2)
})
