import type { Client } from 'pg'
import { roleDefaults, STAFF_FLAGS, STAFF_ROLES, type StaffFlag } from '@/domain/staff'
import { type Advice, find } from './find'

/** Columns of the flags, by the names that the panel and the API give them. */
const COLUMNS: Record<StaffFlag, string> = {
  canAccessAllTickets: 'can_access_all_tickets',
  canAssignTickets: 'can_assign_tickets',
  canCloseTickets: 'can_close_tickets',
  canManageFinances: 'can_manage_finances',
  canSendAnnouncements: 'can_send_announcements',
}

/** Who may more, or less, than others of their role. */
export function findPowers(client: Client): Promise<Advice[]> {
  const flags = STAFF_FLAGS.map((flag) => `('${flag}', s.${COLUMNS[flag]})`).join(', ')
  const defaults = Object.fromEntries(STAFF_ROLES.map((role) => [role, roleDefaults(role)]))
  return find(client, {
    check: 'powers',
    advice: 'if nobody meant it: `estate staff reset-powers`, or Reset powers in the panel',
    values: [JSON.stringify(defaults)],
    query: `
      select s.employee_id || ' ' || s.name as about, s.staff_role || ' with ' ||
        string_agg(case when f.has then '+' else '-' end || f.flag, ', ' order by f.flag) as message
      from staff s cross join lateral (values ${flags}) as given(flag, has_it)
      cross join lateral (select given.flag, coalesce(given.has_it, false) as has) f
      where s.is_active and f.has <> (($1::jsonb -> s.staff_role::text ->> f.flag)::boolean)
      group by s.id, s.employee_id, s.name, s.staff_role order by s.employee_id`,
  })
}
