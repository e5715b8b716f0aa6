'use client'
import { FieldFrame, useField } from '../form/Field'

interface Kind {
  id: string
  name: string
  description: string
}

interface KindSelectProps {
  label: string
  /** What the list says before anything is chosen. */
  empty: string
  groups: { label: string; kinds: Kind[] }[]
}

/** The kind of a problem, by what belongs to it: who has a dripping tap need not know the word "plumbing". */
export function KindSelect({ label, empty, groups }: KindSelectProps) {
  const field = useField('category', undefined)
  return (
    <FieldFrame name="category" label={label}>
      <select
        {...field.aria}
        key={field.key}
        id="category"
        name="category"
        defaultValue={field.value}
        required
      >
        <option value="">{empty}</option>
        {groups.map((group) => (
          <optgroup key={group.label} label={group.label}>
            {group.kinds.map(({ id, name, description }) => (
              <option key={id} value={id}>
                {description ? `${description.replace(/[.।]$/, '')} — ${name}` : name}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </FieldFrame>
  )
}
