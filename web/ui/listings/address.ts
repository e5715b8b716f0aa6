import type { Kind, ListingChoice } from '@/web/data/listings/choice'
import { rupeesText } from '../work/rupees-text'

/** The address of a view of the market. */
export function addressOf(choice: ListingChoice): string {
  const { kind, type, category, search, fromPaise, toPaise, withPhoto, sort, page } = choice
  const query = new URLSearchParams()
  if (kind !== 'all') query.set('kind', kind)
  if (search) query.set('search', search)
  if (type) query.set('type', type)
  if (category) query.set('category', category)
  if (fromPaise !== null) query.set('from', rupeesText(fromPaise))
  if (toPaise !== null) query.set('to', rupeesText(toPaise))
  if (withPhoto) query.set('photo', '1')
  if (sort !== (search ? 'match' : 'newest')) query.set('sort', sort)
  if (page > 1) query.set('page', String(page))
  const text = query.toString()
  return text ? `/listings?${text}` : '/listings'
}

/** Everything that stands under a tab. */
export const everythingOf = (kind: Kind): ListingChoice => ({
  kind,
  type: null,
  category: null,
  search: '',
  fromPaise: null,
  toPaise: null,
  withPhoto: false,
  sort: 'newest',
  page: 1,
})

/** Whether something is chosen behind “Narrow the list”. */
export const isFiltered = ({ type, category, fromPaise, toPaise, withPhoto }: ListingChoice): boolean =>
  Boolean(type || category || fromPaise !== null || toPaise !== null || withPhoto)

/** Whether a view leaves out anything that stands under its tab. */
export const isNarrowed = (choice: ListingChoice): boolean => isFiltered(choice) || choice.search !== ''
