import type { Field } from 'payload'
import { derived } from '../access'

/** In the panel: told at the head of the form or asked by its buttons, and no field of its own there. */
export const NO_FIELD = { Field: '/web/admin/NoField.tsx#NoField' }

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
