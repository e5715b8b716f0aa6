import type { Condition, Field, FieldAccess, RelationshipField, SelectField } from 'payload'
import { MAX_PAISE } from '@/domain/money'
import { derived } from './access'

type Choices = readonly string[]

/** Options of a select from one of domain's lists, so that no list is written twice. */
export function choices(values: Choices, labels?: Record<string, string>): SelectField['options'] {
  return values.map((value) => ({ value, label: labels?.[value] ?? labelOf(value) }))
}

/** `full_time` → `Full time`. */
export function labelOf(value: string): string {
  const words = value.replaceAll('_', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** An instant to the minute. */
export const DAY_AND_TIME = { pickerAppearance: 'dayAndTime' as const, displayFormat: 'd MMM yyyy, h:mm a' }
/** A calendar day without a time. */
export const DAY_ONLY = { pickerAppearance: 'dayOnly' as const, displayFormat: 'd MMM yyyy' }
/** Shows a related document by its title, a whole list's worth in one query. */
export const RELATED_CELL = { Cell: '/web/admin/cells.tsx#RelatedCell' }
/** Shows a text that is mostly empty without Payload's placeholder. */
export const TEXT_CELL = { Cell: '/web/admin/cells.tsx#TextCell' }
/** Shows a checkbox as a word. */
export const YES_CELL = { Cell: '/web/admin/cells.tsx#YesCell' }
const INSTANT_CELL = { Cell: '/web/admin/cells.tsx#InstantCell' }

/** Shows a field that the rules fill only once they have. */
export function ifFilled(name: string): Condition {
  return (data) => Boolean(data?.[name])
}

/** An amount of money in integer paise; the panel shows and takes rupees. */
export function paise(
  name: string,
  label: string,
  {
    field = '/web/admin/RupeesField.tsx#RupeesField',
    ...admin
  }: { condition?: Condition; field?: string } = {},
): Field {
  return {
    name,
    type: 'number',
    label: `${label} (₹)`,
    min: 0,
    max: MAX_PAISE,
    custom: { integer: true },
    admin: {
      ...admin,
      components: {
        Field: field,
        Cell: '/web/admin/cells.tsx#RupeesCell',
      },
    },
  }
}

interface StampExtra {
  label?: string
  index?: boolean
  /** Another cell of the panel's list than the plain instant. */
  cell?: { Cell: string }
}

/** An instant that the rules fill. */
export function stamp(name: string, { cell = INSTANT_CELL, ...extra }: StampExtra = {}): Field {
  return {
    name,
    type: 'date',
    access: derived,
    admin: {
      readOnly: true,
      position: 'sidebar',
      condition: ifFilled(name),
      components: cell,
      date: DAY_AND_TIME,
    },
    ...extra,
  }
}

/** A relationship that the rules fill. */
export function derivedRelation(
  name: string,
  relationTo: RelationshipField['relationTo'],
  read?: FieldAccess,
): Field {
  return {
    name,
    type: 'relationship',
    relationTo: relationTo as string,
    access: read ? { ...derived, read } : derived,
    admin: { readOnly: true, position: 'sidebar', condition: ifFilled(name), components: RELATED_CELL },
    custom: { isRelationChecked: true },
  } as Field
}

/** What is filled in for whoever reads, and stored nowhere: nobody filters or sorts by it. */
export function told(name: string, type: 'text' | 'number'): Field {
  return {
    name,
    type,
    virtual: true,
    access: derived,
    admin: { hidden: true, disableListFilter: true },
  } as Field
}

/** In the panel: told at the head of the form or asked by its buttons, and no field of its own there. */
export const NO_FIELD = { Field: '/web/admin/NoField.tsx#NoField' }

/** In the panel: a field that cannot be changed once its document stands as it is. `kind` names Payload's own: `Text`, `Select`. */
export const frozen = (kind: string) => ({ Field: `/web/admin/FrozenFields.tsx#Frozen${kind}` })

/** Told at the head of the form, and a column of the list. Beside the form it would leave an empty column. */
export const inHeader = (field: Field): Field =>
  ({
    ...field,
    admin: {
      ...field.admin,
      position: undefined,
      components: { ...field.admin?.components, ...NO_FIELD },
    },
  }) as Field

/** A number that the rules count. */
export function count(name: string, label: string): Field {
  return {
    name,
    label,
    type: 'number',
    defaultValue: 0,
    access: derived,
    admin: { readOnly: true, components: NO_FIELD },
  }
}

/** A text that travels with one request and is stored nowhere; the panel's buttons ask for it. */
export function passingText(name: string, maxLength: number): Field {
  return {
    name,
    type: 'text',
    virtual: true,
    maxLength,
    admin: { readOnly: false, disableListColumn: true, disableListFilter: true, components: NO_FIELD },
  }
}
