'use client'

import { SelectInput, useField, useFormFields } from '@payloadcms/ui'
import { URGENCY_LABELS, type Urgency } from '@/domain/notifications/words'
import { useIsFrozen } from '../FrozenFields'
import { URGENCY_EFFECTS } from './urgency-words'

interface UrgencyInputProps {
  path: string
  offered: Urgency[]
  /** What each category is worth where nothing is chosen, by its id. */
  usual: Record<string, Urgency>
}

/** The choice, and below it in words what the choice does. Nothing chosen is the category's own. */
export function UrgencyInput({ path, offered, usual }: UrgencyInputProps) {
  const { value, setValue, showError, errorMessage } = useField<Urgency | null>({ path })
  const category = useFormFields(([fields]) => fields.category?.value)
  const isFrozen = useIsFrozen()
  const own = (typeof category === 'string' && usual[category]) || 'normal'
  const shown = value && !offered.includes(value) ? [...offered, value] : offered
  const effects = URGENCY_EFFECTS[value || own]
  const hint = value || !category ? effects : `As usual for its category: ${URGENCY_LABELS[own]}. ${effects}`
  return (
    <SelectInput
      path={path}
      name={path}
      label="Urgency"
      isClearable={!isFrozen}
      placeholder={category ? `${URGENCY_LABELS[own]} (the category’s own)` : URGENCY_LABELS.normal}
      options={shown.map((urgency) => ({ value: urgency, label: URGENCY_LABELS[urgency] }))}
      value={value ?? ''}
      readOnly={isFrozen}
      showError={showError}
      {...(showError && errorMessage ? { Error: errorMessage } : {})}
      description={hint}
      onChange={(option) => setValue(Array.isArray(option) ? null : (option?.value ?? null))}
    />
  )
}
