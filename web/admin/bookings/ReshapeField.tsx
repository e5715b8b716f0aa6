import { DateTimeField, NumberField, TextField } from '@payloadcms/ui'
import type { DateFieldServerProps, NumberFieldServerProps, Payload, TextFieldServerProps } from 'payload'
import { allowedNow } from './BookingControls'
import { WhileOpen } from './WhileOpen'

/** Whether the viewer may change the booking's time, guests and purpose; on a new one, everybody may. */
async function isAsked(payload: Payload, id: string | number | undefined): Promise<boolean> {
  return !id || ((await allowedNow(payload, String(id)))?.mayReshape ?? false)
}

/** Start or end of a booking, for those who may move it; the others read it at the head of the form. */
export async function ReshapeDate(props: DateFieldServerProps) {
  if (!(await isAsked(props.payload, props.id))) return null
  const { clientField, path, permissions, readOnly, schemaPath } = props
  return (
    <WhileOpen>
      <DateTimeField
        field={clientField}
        path={path}
        schemaPath={schemaPath}
        permissions={permissions}
        readOnly={readOnly}
      />
    </WhileOpen>
  )
}

/** The number of guests, likewise. */
export async function ReshapeNumber(props: NumberFieldServerProps) {
  if (!(await isAsked(props.payload, props.id))) return null
  const { clientField, path, permissions, readOnly, schemaPath } = props
  return (
    <WhileOpen>
      <NumberField
        field={clientField}
        path={path}
        schemaPath={schemaPath}
        permissions={permissions}
        readOnly={readOnly}
      />
    </WhileOpen>
  )
}

/** The purpose, likewise. */
export async function ReshapeText(props: TextFieldServerProps) {
  if (!(await isAsked(props.payload, props.id))) return null
  const { clientField, path, permissions, readOnly, schemaPath } = props
  return (
    <WhileOpen>
      <TextField
        field={clientField}
        path={path}
        schemaPath={schemaPath}
        permissions={permissions}
        readOnly={readOnly}
      />
    </WhileOpen>
  )
}
