import type { SQL } from 'drizzle-orm'
import type { Where } from 'payload'
import { sql } from '@/server/database'

/** A filter as conditions on a listing `l`. */
export interface Narrowing {
  conditions: SQL[]
  /** Whether nothing of the filter is left out. */
  isWhole: boolean
}

type Test = (operator: string, value: unknown) => SQL | null

const COMPARISONS: Record<string, SQL> = {
  equals: sql`=`,
  greater_than: sql`>`,
  greater_than_equal: sql`>=`,
  less_than: sql`<`,
  less_than_equal: sql`<=`,
}

/** What people narrow a search by; the values have been checked for their kind (check-filters.ts). */
const TESTS: Record<string, Test> = {
  type: oneOf(sql`l.type`, sql`enum_listings_type`),
  category: oneOf(sql`l.category`, sql`enum_listings_category`),
  condition: oneOf(sql`l.condition`, sql`enum_listings_condition`),
  status: oneOf(sql`l.status`, sql`enum_listings_status`),
  seller: oneOf(sql`l.seller_id`, sql`uuid`),
  pricePaise: (operator, value) => {
    const comparison = COMPARISONS[operator]
    return comparison && !isNothing(value) ? sql`l.price_paise ${comparison} ${Number(value)}` : null
  },
  hidden: (operator, value) =>
    operator === 'equals' && String(value) === 'false' ? sql`not l.hidden` : null,
  photos: (operator, value) =>
    operator === 'exists' && String(value) === 'true'
      ? sql`exists (select 1 from listings_rels p where p.parent_id = l.id and p.path = 'photos')`
      : null,
}

/**
 * A search finds only so many: what else it is narrowed by has to be part of it, or what was looked for is cut off before.
 * Conditions that are not known here are left to the list itself.
 */
export function narrowSearch(where: Where | undefined): Narrowing {
  const parts = Object.entries(where ?? {}).flatMap(([path, condition]): Narrowing[] => {
    if (path.toLowerCase() === 'and' && Array.isArray(condition)) return condition.map(narrowSearch)
    const test = TESTS[path]
    return Object.entries(condition as Record<string, unknown>).map(([operator, value]) => {
      const made = test?.(operator, value) ?? null
      return { conditions: made ? [made] : [], isWhole: made !== null }
    })
  })
  return {
    conditions: parts.flatMap(({ conditions }) => conditions),
    isWhole: parts.every(({ isWhole }) => isWhole),
  }
}

function oneOf(column: SQL, type: SQL): Test {
  return (operator, value) => {
    if (operator !== 'equals' && operator !== 'in') return null
    const values = Array.isArray(value) ? value : String(value).split(',')
    if (values.length === 0 || values.some(isNothing)) return null
    return sql`${column} = any(${sql.param(values.map(String))}::${type}[])`
  }
}

const isNothing = (value: unknown): boolean => value === null || value === '' || value === 'null'
