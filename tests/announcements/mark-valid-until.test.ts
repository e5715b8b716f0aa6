import { describe, expect, test } from 'vitest'
import { markValidUntil } from '@/collections/announcements/mark-valid-until'
import { useEstate } from '../support/estate'
import { inHours } from './support/factories'

const estate = useEstate()

const marked = async (value: string | null, data: object, event: 'onChange' | 'submit' = 'onChange') =>
  markValidUntil(
    value as never,
    {
      data: { status: 'draft', ...data },
      event,
      required: false,
      req: { payload: estate.payload },
    } as never,
  )

const FOR_EVER = 'Say until when the emergency holds.'

describe('“Valid until” in the form', () => {
  test('is marked while an emergency has no end, also one by its category', async () => {
    const { id } = await estate.payload.create({
      collection: 'announcement-categories',
      data: { name: 'Danger', color: '#9b1c1c', icon: 'alarm', defaultUrgency: 'emergency' },
      overrideAccess: true,
    })
    expect(await marked(null, { urgency: 'emergency' })).toBe(FOR_EVER)
    expect(await marked(null, { urgency: null, category: id })).toBe(FOR_EVER)
    expect(await marked(null, { urgency: 'normal', category: id })).toBe(true)
    expect(await marked(inHours(1), { urgency: 'emergency' })).toBe(true)
  })

  test('is marked while it is over already, until everybody has been told', async () => {
    expect(await marked(inHours(-1), {})).toBe('It would no longer hold when it is published.')
    expect(await marked(inHours(-1), { status: 'published' })).toBe(true)
  })

  test('is left to the rules when it is sent', async () => {
    expect(await marked(null, { urgency: 'emergency' }, 'submit')).toBe(true)
  })
})
