import type { BeforeListTableServerProps } from 'payload'
import { mergeListSearchAndWhere } from 'payload/shared'
import { has } from '@/domain/actor'
import { handlesTickets } from '@/domain/staff'
import { env } from '@/server/env'
import { panelActor } from '@/web/data/panel-request'
import { type StaffEntry, staffDirectory } from '@/web/data/staff-directory'
import { categoryChoices } from '@/web/data/ticket-categories'
import { BulkBar } from './BulkBar'
import { conditionsOf } from './conditions'
import { FilterBar } from './FilterBar'
import { whereParams } from './paths'
import { QuickFilters } from './QuickFilters'
import { whereFrom } from './where-from'

/** Above the list of tickets: the usual questions, the filter, and what may be done to many at once. */
export async function TicketToolbar({
  collectionConfig,
  data,
  payload,
  searchParams,
}: BeforeListTableServerProps) {
  const actor = await panelActor(payload)
  const [staff, categories] = await Promise.all([staffDirectory(payload), categoryChoices(payload)])
  const where = whereFrom(searchParams)
  const conditions = conditionsOf(where)
  const search = typeof searchParams?.search === 'string' ? searchParams.search : ''
  const exported = mergeListSearchAndWhere({ collectionConfig, search, where })
  return (
    <div className="estate-toolbar">
      <QuickFilters conditions={conditions} now={new Date()} zone={env.timeZone} />
      <FilterBar
        conditions={conditions}
        categories={categories.map(({ id, name }) => ({ value: id, label: name }))}
        staff={choicesOf(staff)}
        exportHref={`/api/tickets/export.csv?${whereParams(exported)}`}
      />
      <BulkBar
        staff={has(actor, 'tickets.assign') ? choicesOf(staff) : []}
        mayChange={has(actor, 'tickets.assign')}
        numbers={numbersIn(data)}
      />
    </div>
  )
}

/** Those who work here and handle tickets, with what they carry. */
function choicesOf(staff: ReadonlyMap<string, StaffEntry>): { value: string; label: string }[] {
  return [...staff.values()]
    .filter((entry) => entry.isActive && handlesTickets(entry.role))
    .map(({ id, name, employeeId, workload }) => ({
      value: id,
      label: `${name}, ${employeeId} (${workload} open)`,
    }))
}

function numbersIn(data: BeforeListTableServerProps['data']): Record<string, string> {
  const docs = (data?.docs ?? []) as { id: string; number: string }[]
  return Object.fromEntries(docs.map(({ id, number }) => [id, number]))
}
