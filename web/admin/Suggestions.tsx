'use client'

import { useField } from '@payloadcms/ui'
import { useState } from 'react'

/** Suggestions shown before somebody asks for the rest. */
const FIRST = 3

interface SuggestionsProps {
  path: string
  suggestions: { id: string; name: string; employeeId: string; reason: string }[]
}

/** Each suggestion is a button that puts its person into the field; saving the ticket assigns them. */
export function Suggestions({ path, suggestions }: SuggestionsProps) {
  const { value, setValue } = useField<string | null>({ path })
  const [isWhole, setIsWhole] = useState(false)
  if (suggestions.length === 0)
    return <p className="field-description">Nobody on the staff does this work.</p>
  const shown = isWhole ? suggestions : suggestions.slice(0, FIRST)
  const rest = suggestions.length - shown.length
  return (
    <div className="estate-suggestions">
      <p id={`${path}-suggestions`}>Suitable, best first</p>
      <ol aria-labelledby={`${path}-suggestions`}>
        {shown.map(({ id, name, employeeId, reason }) => (
          <li key={id}>
            <button type="button" aria-pressed={value === id} onClick={() => setValue(id)}>
              <strong>
                {name} <span className="estate-quiet">{employeeId}</span>
              </strong>
              <span>{value === id ? `Chosen; ${reason}` : reason}</span>
            </button>
          </li>
        ))}
      </ol>
      {rest > 0 && (
        <button type="button" className="estate-link" onClick={() => setIsWhole(true)}>
          {rest} more
        </button>
      )}
    </div>
  )
}
