import type { Client } from 'pg'
import { MANAGING_ROLES, STAFF_ROLE_LABELS, STAFF_ROLES } from '@/domain/staff'
import { WORKLOAD_CAP, WORKLOAD_STATUSES } from '@/domain/tickets/words'
import { type Advice, findAll } from './find'

/** The ceiling of a category whose tickets may become emergencies. */
const EMERGENCY_CEILING = 4

/** Whether a member of staff `s` does the work of a category `c`: `suitsCategory` of domain/staff.ts. */
const suits = (managers: string): string => `(s.staff_role::text = any(${managers}) or exists (
  select from ticket_categories_handler_roles h where h.parent_id = c.id and h.value::text = s.staff_role::text))`

/** Work that lies with somebody who cannot do it, and work that nobody does. */
export function findWork(client: Client): Promise<Advice[]> {
  return findAll(client, [
    assignedToGone,
    assignedToUnsuited,
    overTheCap,
    emptyRoles,
    unservedCategories,
    nobodyOnCall,
  ])
}

const assignedToGone = {
  check: 'assignments',
  advice: 'give it to somebody else: `estate tickets assign`',
  query: `
    select t.number as about, t.status || ', with ' || s.employee_id || ' ' || s.name || ', who does not work here any more' as message
    from tickets t join staff s on s.id = t.assigned_to_id
    where t.status in ('assigned', 'in_progress', 'on_hold') and s.is_active is not true order by t.priority desc, t.number`,
}

const assignedToUnsuited = {
  check: 'assignments',
  advice: 'give it to somebody of the trade, or add the role to the category',
  values: [MANAGING_ROLES],
  query: `
    select t.number as about, c.name || ', with ' || s.employee_id || ' ' || s.name || ', ' || s.staff_role as message
    from tickets t join staff s on s.id = t.assigned_to_id join ticket_categories c on c.id = t.category_id
    where t.status in ('assigned', 'in_progress', 'on_hold') and s.is_active and not ${suits('$1')}
    order by t.priority desc, t.number`,
}

const overTheCap = {
  check: 'workload',
  advice: 'give some of it to others: `estate staff workload`',
  values: [WORKLOAD_STATUSES, WORKLOAD_CAP],
  query: `
    select s.employee_id || ' ' || s.name as about, count(*) || ' tickets, and ' || $2 || ' are meant to be the most' as message
    from tickets t join staff s on s.id = t.assigned_to_id
    where t.status::text = any($1) group by s.id, s.employee_id, s.name having count(*) > $2::int order by count(*) desc`,
}

const emptyRoles = {
  check: 'roles',
  advice: 'add somebody, or let another role handle their categories',
  values: [STAFF_ROLES, STAFF_ROLES.map((role) => STAFF_ROLE_LABELS[role])],
  query: `
    select label as about, 'nobody active has this role' as message from unnest($1::text[], $2::text[]) as r(role, label)
    where not exists (select from staff s where s.is_active and s.staff_role::text = r.role) order by label`,
}

const unservedCategories = {
  check: 'categories',
  advice: 'add somebody of the trade, or a role to the category',
  values: [MANAGING_ROLES],
  query: `
    select c.name as about, case when bool_or(${suits('$1')})
        then 'nobody active of its trade: the managers have to' else 'nobody active does this work' end as message
    from ticket_categories c left join staff s on s.is_active
    where c.is_active group by c.id, c.name
    having not coalesce(bool_or(${suits('$1')}), false)
      or (exists (select from ticket_categories_handler_roles h where h.parent_id = c.id)
        and not bool_or(exists (select from ticket_categories_handler_roles h
          where h.parent_id = c.id and h.value::text = s.staff_role::text)))
    order by c.name`,
}

const nobodyOnCall = {
  check: 'emergencies',
  advice: 'mark somebody of the trade as available round the clock',
  values: [MANAGING_ROLES, EMERGENCY_CEILING],
  query: `
    select c.name as about, 'nobody suited is available round the clock' as message from ticket_categories c
    where c.is_active and c.priority_ceiling >= $2 and not exists (
      select from staff s where s.is_active and s.is_available24x7 and ${suits('$1')}) order by c.name`,
}
