'use client'

import { useId } from 'react'

export interface Choice {
  value: string
  label: string
}

interface FilterSelectProps {
  label: string
  choices: readonly Choice[]
  /** Empty for any; a value that is no choice shows as "Several". */
  value: string
  onChoose: (value: string) => void
  /** What the empty choice is called. */
  anyLabel?: string
}

/** A plain select: quick by keyboard, and at home on a phone. */
export function FilterSelect({ label, choices, value, onChoose, anyLabel = 'Any' }: FilterSelectProps) {
  const id = useId()
  const isOther = value !== '' && !choices.some((choice) => choice.value === value)
  return (
    <span className="estate-filter__field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChoose(event.target.value)}>
        <option value="">{anyLabel}</option>
        {isOther && <option value={value}>Several</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </span>
  )
}
