import type { Client } from '../client'
import { notFound, usage } from '../failures'
import { PAGE_MAX } from '../pages'
import { selecting } from '../query'
import type { Category } from '../wire'

/** Every category, by name. An estate has some twenty. */
export async function listCategories(client: Client): Promise<Category[]> {
  const query = { limit: PAGE_MAX, depth: 0, sort: 'name', select: selecting('name') }
  return (await client.find<Category>('ticket-categories', query)).docs
}

/**
 * The category of that name, whatever the case, or the only one that begins so.
 * @param next the command to try when there is none.
 * @throws CliFailure with the choices
 */
export function categoryNamed<Kind extends Category>(
  categories: readonly Kind[],
  text: string,
  next = 'estate tickets create --help',
): Kind {
  const wanted = text.trim().toLowerCase()
  const exact = categories.find(({ name }) => name.toLowerCase() === wanted)
  if (exact) return exact
  const begun = categories.filter(({ name }) => name.toLowerCase().startsWith(wanted))
  if (begun.length === 1 && begun[0]) return begun[0]
  const names = (begun.length > 0 ? begun : categories).map(({ name }) => name).join(', ')
  if (begun.length > 1) throw usage(`“${text}” could be ${names}.`)
  throw notFound(`There is no category “${text}”. There are: ${names}.`, next)
}
