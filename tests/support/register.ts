import { stored } from './database'
import { type CATEGORIES, emailOf, type PersonName } from './people'

/** Names of the tests' categories. */
export type CategoryName = (typeof CATEGORIES)[number]['name']

/** Ids of the cast and of what surrounds it: read from the database, since no client is given all of them. */
async function oneId(query: string, value: string): Promise<string> {
  const [row] = await stored<{ id: string }>(query, [value])
  if (!row) throw new Error(`There is no ${value}.`)
  return row.id
}

export const userIdOf = (person: PersonName): Promise<string> =>
  oneId('select id from users where email = $1', emailOf(person))

export const residentIdOf = (person: PersonName): Promise<string> =>
  oneId('select r.id from residents r join users u on u.id = r.user_id where u.email = $1', emailOf(person))

export const staffIdOf = (person: PersonName): Promise<string> =>
  oneId('select s.id from staff s join users u on u.id = s.user_id where u.email = $1', emailOf(person))

export const categoryIdOf = (name: CategoryName): Promise<string> =>
  oneId('select id from ticket_categories where name = $1', name)

export const flatIdOf = (number: string): Promise<string> =>
  oneId('select id from flats where number = $1', number)
