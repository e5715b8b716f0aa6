import type { ClientBase } from 'pg'
import type { StaffRole } from '@/domain/staff'
import type { TicketCategory } from '@/domain/tickets/ticket'

/** A category as it stands in the database, with the roles that handle it. */
export interface StoredCategory extends TicketCategory {
  roles: StaffRole[]
}

/** Reads the categories back, in their order of creation by name. */
export async function readCategories(client: ClientBase): Promise<StoredCategory[]> {
  const { rows } = await client.query<{
    id: string
    name: string
    ceiling: string
    hours: string
    roles: StaffRole[]
  }>(`
    select c.id, c.name, c.priority_ceiling as ceiling, c.resolve_hours as hours,
      array(select h.value::text from ticket_categories_handler_roles h where h.parent_id = c.id order by h."order") as roles
    from ticket_categories c order by c.name`)
  return rows.map(({ id, name, ceiling, hours, roles }) => ({
    id,
    name,
    priorityCeiling: Number(ceiling),
    resolveHours: Number(hours),
    roles,
  }))
}
