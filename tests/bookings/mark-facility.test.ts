import { fieldSchemasToFormState } from '@payloadcms/ui/forms/fieldSchemasToFormState'
import { expect, it } from 'vitest'
import { useEstate } from '../support/estate'
import { askingAs } from './support/panel'

const estate = useEstate()

/** What the panel's form marks when it looks at what is typed, field by field. */
async function marksOn(data: Record<string, unknown>): Promise<Record<string, string>> {
  const { req } = await askingAs(estate, 'manager')
  const asked = {
    collectionSlug: 'facilities',
    data,
    fields: estate.payload.collections.facilities.config.fields,
    mockRSCs: true,
    operation: 'create',
    permissions: true,
    preferences: { fields: {} },
    req,
    schemaPath: 'facilities',
  }
  const state = await fieldSchemasToFormState(asked as never)
  return Object.fromEntries(
    Object.entries(state).flatMap(([path, { errorMessage }]) => (errorMessage ? [[path, errorMessage]] : [])),
  )
}

it('what the domain has against a facility is marked at its row each time that the form is looked at', async () => {
  const openingHours = [
    { id: 'morning', day: 'mon', opens: '08:00', closes: '12:00' },
    { id: 'evening', day: 'mon', opens: '25:00', closes: '22:00' },
    { id: 'noon', day: 'mon', opens: '11:00', closes: '14:00' },
  ]
  expect(
    await marksOn({ name: 'Hall', mode: 'exclusive', quota: { count: 0, per: 'week' }, openingHours }),
  ).toEqual({
    'quota.count': 'A whole number from 1 to 1000.',
    'openingHours.1.opens': 'A time from 00:00 to 23:59, as HH:mm.',
    'openingHours.2.opens': 'Overlaps the opening on mon from 08:00 to 12:00.',
  })
})
