import type { Facility } from '../bookings/wire'
import type { Client } from '../client'
import { notFound, usage } from '../failures'
import { PAGE_MAX } from '../pages'

/** Every facility, by name. An estate has a handful. */
export async function listFacilities(client: Client): Promise<Facility[]> {
  return (await client.find<Facility>('facilities', { limit: PAGE_MAX, depth: 0, sort: 'name' })).docs
}

/**
 * The facility of that name, whatever the case, or the only one that begins so.
 * @throws CliFailure with the choices
 */
export async function findFacility(client: Client, text: string): Promise<Facility> {
  const facilities = await listFacilities(client)
  const wanted = text.trim().toLowerCase()
  const exact = facilities.find(({ name }) => name.toLowerCase() === wanted)
  if (exact) return exact
  const begun = facilities.filter(({ name }) => name.toLowerCase().startsWith(wanted))
  const [only, ...others] = begun
  if (only && others.length === 0) return only
  const names = (only ? begun : facilities).map(({ name }) => name).join(', ')
  if (only) throw usage(`“${text}” could be ${names}.`)
  throw notFound(`There is no facility “${text}”. There are: ${names || 'none'}.`, 'estate facilities list')
}
