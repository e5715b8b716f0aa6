import { DateTimeField, NumberField, TextField } from '@payloadcms/ui'
import type { DateFieldServerProps, NumberFieldServerProps, TextFieldServerProps } from 'payload'
import type { ComponentType } from 'react'
import type { Allowed } from './allowed'
import { allowedNow } from './BookingControls'
import { WhileOpen } from './WhileOpen'

type FieldProps = DateFieldServerProps | NumberFieldServerProps | TextFieldServerProps

const INPUTS = { date: DateTimeField, number: NumberField, text: TextField }

/**
 * A field of a booking that is asked of whoever makes one, and later of those who may still change it; the others read it at
 * the head of the form.
 */
function fieldFor(right: keyof Pick<Allowed, 'mayMove' | 'mayRename'>) {
  return async ({ id, payload, clientField, path, permissions, readOnly, schemaPath }: FieldProps) => {
    if (id && !(await allowedNow(payload, String(id)))?.[right]) return null
    // Each kind of field has the input of its kind: no type says that of all three at once.
    const Input = INPUTS[clientField.type as keyof typeof INPUTS] as ComponentType<Record<string, unknown>>
    return (
      <WhileOpen>
        <Input {...{ field: clientField, path, permissions, readOnly, schemaPath }} />
      </WhileOpen>
    )
  }
}

/** Start, end and guests. */
export const MoveField = fieldFor('mayMove')
/** The purpose. */
export const RenameField = fieldFor('mayRename')
