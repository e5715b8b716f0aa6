import { type BasePayload, getPayload } from 'payload'
import type { StaffRole } from '@/domain/staff'
import { ANNOUNCEMENT_CATEGORIES, CATEGORIES, emailOf, PASSWORD, PEOPLE, type PersonName } from './people'

/** Fills the template database: run once, in a process of its own. */
const context = { actor: { kind: 'system', job: 'make-cast' } }
const as = { depth: 0, context } as const

async function makeCast(payload: BasePayload): Promise<void> {
  for (const category of CATEGORIES) {
    await payload.create({
      collection: 'ticket-categories',
      data: { ...category, handlerRoles: [...category.handlerRoles] },
      overrideAccess: true,
      ...as,
    })
  }
  for (const data of ANNOUNCEMENT_CATEGORIES)
    await payload.create({ collection: 'announcement-categories', data, overrideAccess: true, ...as })
  const flats = new Map<string, string>()
  for (const number of ['A-101', 'A-102', 'B-201', 'C-301']) {
    const flat = await payload.create({
      collection: 'flats',
      data: { number, block: number.slice(0, 1), floor: Number(number[2]) },
      overrideAccess: true,
      ...as,
    })
    flats.set(number, flat.id)
  }
  const staff = new Map<string, string>()
  for (const person of Object.keys(PEOPLE) as PersonName[]) await makePerson(payload, person, flats, staff)
}

async function makePerson(
  payload: BasePayload,
  person: PersonName,
  flats: Map<string, string>,
  staff: Map<string, string>,
): Promise<void> {
  const one = PEOPLE[person]
  const phone = `+9198000000${String(Object.keys(PEOPLE).indexOf(person)).padStart(2, '0')}`
  const user = await payload.create({
    collection: 'users',
    data: { name: one.name, email: emailOf(person), password: PASSWORD, phone },
    overrideAccess: true,
    ...as,
  })
  if ('isAdministrator' in one)
    await payload.create({
      collection: 'administrators',
      data: { user: user.id },
      overrideAccess: true,
      ...as,
    })
  if ('flat' in one) {
    await payload.create({
      collection: 'residents',
      data: {
        name: one.name,
        user: user.id,
        flat: flats.get(one.flat) ?? '',
        residentType: one.residentType,
        committeeRole: 'committeeRole' in one ? one.committeeRole : 'none',
        phone,
        email: emailOf(person),
        verified: true,
      },
      overrideAccess: true,
      ...as,
    })
  }
  if ('staff' in one) {
    const { employeeId, role, ...rest } = one.staff as {
      employeeId: string
      role: StaffRole
      isAvailable24x7?: boolean
      reportsTo?: string
    }
    const profile = await payload.create({
      collection: 'staff',
      data: {
        user: user.id,
        employeeId,
        staffRole: role,
        phone,
        isAvailable24x7: rest.isAvailable24x7 ?? false,
        reportingTo: rest.reportsTo ? staff.get(rest.reportsTo) : null,
        isActive: true,
      },
      overrideAccess: true,
      ...as,
    })
    staff.set(employeeId, profile.id)
  }
}

const { default: config } = await import('@payload-config')
await makeCast(await getPayload({ config }))
process.exit(0)
