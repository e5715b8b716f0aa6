import type { DateFieldValidation } from 'payload'
import { date } from 'payload/shared'
import type { Announcement } from '@/payload-types'

/**
 * Keeps the field marked in the panel's form while what was refused of it is so: the form forgets a refusal as soon as it
 * is looked at anew. A write is judged by the rules alone, with their own status and code.
 */
export const markValidUntil: DateFieldValidation = async (value, options) => {
  const { status, urgency, category } = options.data as Partial<Announcement>
  const isOpen = status === 'draft' || status === 'scheduled'
  if (options.event !== 'onChange' || !isOpen) return date(value, options)
  if (value) return new Date(value) > new Date() || 'It would no longer hold when it is published.'
  const isEmergency = (urgency || (await usualUrgency(category, options.req))) === 'emergency'
  return isEmergency ? 'Say until when the emergency holds.' : true
}

async function usualUrgency(
  category: Announcement['category'],
  req: Parameters<DateFieldValidation>[1]['req'],
): Promise<string | undefined> {
  const id = typeof category === 'object' ? category?.id : category
  if (!id) return undefined
  const found = await req.payload.findByID({
    collection: 'announcement-categories',
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
    req,
  })
  return found?.defaultUrgency
}
