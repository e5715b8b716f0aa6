import type { SQL } from 'drizzle-orm'
import { MANAGING_ROLES } from '@/domain/staff'
import { sql } from './database'

/** `suitsCategory` of `domain/staff.ts` in SQL: whether a role does a category's work. Both are expressions. */
export function suitsCategory(role: SQL, categoryId: SQL): SQL {
  return sql`(${role}::text in ${MANAGING_ROLES} or exists (
    select 1 from ticket_categories_handler_roles h
    where h.parent_id = ${categoryId} and h.value::text = ${role}::text))`
}
