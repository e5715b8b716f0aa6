'use client'

import { Button } from '@payloadcms/ui'
import type { WorkShift } from '@/domain/assignment'

const DAYS = [
  ['mon', 'Mon'],
  ['tue', 'Tue'],
  ['wed', 'Wed'],
  ['thu', 'Thu'],
  ['fri', 'Fri'],
  ['sat', 'Sat'],
  ['sun', 'Sun'],
] as const

interface ShiftInputProps {
  shift: WorkShift
  /** Its place in the list, from one. */
  number: number
  readOnly: boolean
  onChange: (shift: WorkShift) => void
  onRemove: () => void
}

/** One shift: its days, and from when to when in the estate's time. */
export function ShiftInput({ shift, number, readOnly, onChange, onRemove }: ShiftInputProps) {
  const toggle = (day: string) => {
    const isOn = shift.days.includes(day)
    const days = DAYS.map(([key]) => key).filter((key) => (key === day ? !isOn : shift.days.includes(key)))
    onChange({ ...shift, days })
  }
  return (
    <fieldset disabled={readOnly}>
      <legend>Shift {number}</legend>
      {DAYS.map(([key, label]) => (
        <label key={key} className="estate-check">
          <input type="checkbox" checked={shift.days.includes(key)} onChange={() => toggle(key)} />
          {label}
        </label>
      ))}
      <label>
        from{' '}
        <input
          type="time"
          value={shift.from}
          onChange={(event) => onChange({ ...shift, from: event.target.value })}
        />
      </label>
      <label>
        to{' '}
        <input
          type="time"
          value={shift.to}
          onChange={(event) => onChange({ ...shift, to: event.target.value })}
        />
      </label>
      {!readOnly && (
        <Button type="button" size="small" buttonStyle="secondary" margin={false} onClick={onRemove}>
          Remove
        </Button>
      )}
    </fieldset>
  )
}
