'use client'

import { useRouter } from 'next/navigation'
import { PRIORITIES, PRIORITY_LABELS, TICKET_STATUS_LABELS, TICKET_STATUSES } from '@/domain/tickets/words'
import { type Condition, whereOf } from './conditions'
import { DateFilter } from './DateFilter'
import { type Choice, FilterSelect } from './FilterSelect'
import { listPath } from './paths'

/** The value of a choice that stands for an empty field. */
const NOBODY = 'nobody'

interface FilterBarProps {
  conditions: Condition[]
  categories: Choice[]
  staff: Choice[]
  exportHref: string
}

const statuses = TICKET_STATUSES.map((value) => ({ value, label: TICKET_STATUS_LABELS[value] }))
const priorities = PRIORITIES.map((value) => ({ value, label: PRIORITY_LABELS[value] }))

/** One choice a field; what is chosen goes into the address, so that a filter can be kept and sent to others. */
export function FilterBar({ conditions, categories, staff, exportHref }: FilterBarProps) {
  const router = useRouter()
  const replace = (field: string, lines: Condition[]) => {
    const kept = conditions.filter((condition) => !(field in condition))
    router.push(listPath('tickets', whereOf([...kept, ...lines])))
  }
  const choose = (field: string) => (value: string) =>
    replace(field, value ? [{ [field]: conditionFor(value) }] : [])
  return (
    <fieldset className="estate-filter">
      <legend>Filter</legend>
      <FilterSelect
        label="Status"
        choices={statuses}
        value={chosen(conditions, 'status')}
        onChoose={choose('status')}
      />
      <FilterSelect
        label="Priority"
        choices={priorities}
        value={chosen(conditions, 'priority')}
        onChoose={choose('priority')}
      />
      <FilterSelect
        label="Category"
        choices={categories}
        value={chosen(conditions, 'category')}
        onChoose={choose('category')}
      />
      <FilterSelect
        label="Assigned to"
        choices={[{ value: NOBODY, label: 'Nobody' }, ...staff]}
        value={chosen(conditions, 'assignedTo')}
        onChoose={choose('assignedTo')}
      />
      <DateFilter conditions={conditions} onChoose={(lines) => replace('createdAt', lines)} />
      <a className="estate-button" href={exportHref} download>
        Export CSV
      </a>
    </fieldset>
  )
}

function conditionFor(value: string): Condition[string] {
  return value === NOBODY ? { exists: false } : { equals: value }
}

/** What a select shows for the conditions in force; several values at once are none of its choices. */
function chosen(conditions: readonly Condition[], field: string): string {
  const condition = conditions.find((line) => field in line)?.[field]
  if (!condition) return ''
  if ('exists' in condition) return String(condition.exists) === 'false' ? NOBODY : 'several'
  return typeof condition.equals === 'string' ? condition.equals : 'several'
}
