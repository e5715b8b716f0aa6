import type { ClientBase } from 'pg'
import { ANNOUNCEMENT_CATEGORIES } from './announcement-categories'
import { CATEGORIES } from './categories'
import { CATEGORIES_HINDI } from './categories-hindi'
import type { ContactPlan } from './contacts'
import { insertRows } from './insert'

/** What the estate's own rows are stamped with: ids and a time, so that a demo can be the same every time. */
export interface Stamps {
  id(): string
  at: Date
}

/** What the estate is called where nobody said otherwise. */
export interface EstateName {
  name: string
  address: string | null
  phone: string | null
  email: string | null
}

/** Adds the categories that are missing by name, with their handlers. Answers how many that were. */
export async function storeCategories(client: ClientBase, { id, at }: Stamps): Promise<number> {
  const { rows } = await client.query<{ name: string }>('select name from ticket_categories')
  const known = new Set(rows.map((row) => row.name))
  const missing = CATEGORIES.filter((category) => !known.has(category.name)).map((category) => ({
    id: id(),
    ...category,
  }))
  const stamps = { created_at: at, updated_at: at }
  await insertRows(
    client,
    'ticket_categories',
    missing.map((category) => ({
      id: category.id,
      name: category.name,
      description: category.description,
      name_hi: CATEGORIES_HINDI[category.name]?.name ?? null,
      description_hi: CATEGORIES_HINDI[category.name]?.description ?? null,
      priority_ceiling: category.ceiling,
      resolve_hours: category.hours,
      is_active: true,
      ...stamps,
    })),
  )
  const roles = missing.flatMap((category) =>
    category.roles.map((value, index) => ({ id: id(), parent_id: category.id, order: index + 1, value })),
  )
  await insertRows(client, 'ticket_categories_handler_roles', roles)
  await addHindi(client)
  return missing.length
}

/** Adds the kinds of announcement that are missing by name. Answers how many that were. */
export async function storeAnnouncementCategories(client: ClientBase, { id, at }: Stamps): Promise<number> {
  const { rows } = await client.query<{ name: string }>('select name from announcement_categories')
  const known = new Set(rows.map((row) => row.name))
  const missing = ANNOUNCEMENT_CATEGORIES.filter((category) => !known.has(category.name))
  const stored = missing.map(({ nameHi, defaultUrgency, ...category }) => ({
    id: id(),
    ...category,
    name_hi: nameHi,
    default_urgency: defaultUrgency,
    is_active: true,
    created_at: at,
    updated_at: at,
  }))
  await insertRows(client, 'announcement_categories', stored)
  return missing.length
}

/** Adds the important contacts that are missing by name. Answers how many that were. */
export async function storeContacts(
  client: ClientBase,
  { id, at }: Stamps,
  contacts: readonly ContactPlan[],
): Promise<number> {
  const { rows } = await client.query<{ name: string }>('select name from emergency_contacts')
  const known = new Set(rows.map((row) => row.name))
  const missing = contacts.filter((contact) => !known.has(contact.name))
  const stored = missing.map(({ name, nameHi, type, phone, is24x7, hours, note }) => ({
    ...{ id: id(), name, name_hi: nameHi, contact_type: type, phone, available24x7: is24x7 },
    ...{ available_hours: hours, note, is_active: true, created_at: at, updated_at: at },
  }))
  await insertRows(client, 'emergency_contacts', stored)
  return missing.length
}

/** Gives the categories of an estate from before Hindi their names in it; what somebody wrote themselves stays. */
async function addHindi(client: ClientBase): Promise<void> {
  const words = Object.entries(CATEGORIES_HINDI).map(([name, hindi]) => ({ name, hindi }))
  await client.query(
    `update ticket_categories c set name_hi = w.hindi->>'name', description_hi = w.hindi->>'description'
     from jsonb_to_recordset($1::jsonb) as w(name varchar, hindi jsonb)
     where c.name = w.name and c.name_hi is null and c.description_hi is null`,
    [JSON.stringify(words)],
  )
}

/** Names the estate unless it has been named. Answers whether it did. */
export async function storeSettings(
  client: ClientBase,
  { id, at }: Stamps,
  estate: EstateName,
): Promise<boolean> {
  const { rowCount } = await client.query(
    `insert into settings (id, estate_name, address, phone, email, accent_color, created_at, updated_at)
     select $1, $2, $3, $4, $5, '#6b5b2e', $6, $6 where not exists (select 1 from settings)`,
    [id(), estate.name, estate.address, estate.phone, estate.email, at],
  )
  return rowCount === 1
}
