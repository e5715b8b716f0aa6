import type { Field } from 'payload'
import { derived } from '../access'

/** A number that the rules count. */
export function count(name: string, label: string): Field {
  return {
    name,
    label,
    type: 'number',
    defaultValue: 0,
    access: derived,
    admin: { readOnly: true, position: 'sidebar' },
  }
}

/** A text that travels with one request and is stored nowhere. */
export function passingText(name: string, maxLength: number): Field {
  return {
    name,
    type: 'text',
    virtual: true,
    maxLength,
    admin: { readOnly: false, disableListColumn: true, disableListFilter: true },
  }
}
