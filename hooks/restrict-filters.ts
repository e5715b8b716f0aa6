import type { Where } from 'payload'

interface Filtered {
  where?: Where
  sort?: string | string[]
}

/**
 * Keeps hidden fields from being guessed through filters: each condition on one of `fields` holds only for the
 * documents of `entitled` as well, and sorting by one falls away.
 */
export function restrictFilters<Args extends object>(
  args: Args,
  fields: readonly string[],
  entitled: Where,
): Args {
  const { where, sort } = args as Filtered
  const isHidden = (path: string): boolean => fields.includes(path.replace(/^-/, '').split(/[.]/)[0] ?? '')
  const restricted: Filtered = { ...(args as Filtered) }
  if (where) restricted.where = restrictWhere(where, isHidden, entitled)
  if (sort)
    restricted.sort = (Array.isArray(sort) ? sort : sort.split(',')).filter((path) => !isHidden(path.trim()))
  return restricted as Args
}

function restrictWhere(where: Where, isHidden: (path: string) => boolean, entitled: Where): Where {
  const parts = Object.entries(where).map(([path, condition]): Where => {
    if (Array.isArray(condition)) {
      return { [path]: condition.map((part) => restrictWhere(part, isHidden, entitled)) }
    }
    const leaf = { [path]: condition } as Where
    return isHidden(path) ? { and: [leaf, entitled] } : leaf
  })
  return parts.length === 1 && parts[0] ? parts[0] : { and: parts }
}
