'use client'

import { Button, FieldDescription, FieldLabel, useField } from '@payloadcms/ui'
import type { JSONFieldClientProps } from 'payload'
import type { WorkShift } from '@/domain/assignment'
import { ShiftInput } from './ShiftInput'

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri']

/** The week of a member of staff, shift by shift. Payload's own editor of JSON would be fetched from elsewhere. */
export function ShiftsField({ path, field, readOnly }: JSONFieldClientProps) {
  const { value, setValue } = useField<WorkShift[] | null>({ path })
  const shifts = Array.isArray(value) ? value : []
  const replace = (index: number, shift: WorkShift) => setValue(shifts.with(index, shift))
  const add = () => setValue([...shifts, { days: WEEKDAYS, from: '09:00', to: '18:00' }])
  return (
    <div className="field-type estate-shifts">
      <FieldLabel label={field.label ?? ''} path={path} as="span" />
      {shifts.map((shift, index) => (
        <ShiftInput
          // biome-ignore lint/suspicious/noArrayIndexKey: a shift has no other name than its place
          key={index}
          shift={shift}
          number={index + 1}
          readOnly={readOnly ?? false}
          onChange={(changed) => replace(index, changed)}
          onRemove={() => setValue(shifts.toSpliced(index, 1))}
        />
      ))}
      {!readOnly && (
        <Button type="button" size="small" buttonStyle="secondary" margin={false} onClick={add}>
          Add a shift
        </Button>
      )}
      <FieldDescription path={path} description="Without shifts they count as on duty at any time." />
    </div>
  )
}
