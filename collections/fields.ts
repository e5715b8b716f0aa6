import type { Field, NumberField, RelationshipField, SelectField } from 'payload'
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

/** An amount of money in integer paise. */
export function paise(name: string, label: string, extra: Partial<NumberField> = {}): Field {
  return {
    name,
    type: 'number',
    label: `${label} (paise)`,
    min: 0,
    max: MAX_PAISE,
    custom: { integer: true },
    ...extra,
  } as Field
}

/** An instant that the rules fill. */
export function stamp(name: string, extra: { index?: boolean } = {}): Field {
  return {
    name,
    type: 'date',
    access: derived,
    admin: { readOnly: true, position: 'sidebar', date: { pickerAppearance: 'dayAndTime' } },
    ...extra,
  }
}

/** A relationship that the rules fill. */
export function derivedRelation(name: string, relationTo: RelationshipField['relationTo']): Field {
  return {
    name,
    type: 'relationship',
    relationTo: relationTo as string,
    access: derived,
    admin: { readOnly: true, position: 'sidebar' },
    custom: { isRelationChecked: true },
  } as Field
}
