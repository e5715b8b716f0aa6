'use client'

import { useId } from 'react'
import { DAY_MS } from '@/domain/time'
import type { Condition } from './conditions'

interface DateFilterProps {
  conditions: readonly Condition[]
  /** Gets the conditions on the day of the report, none when both are empty. */
  onChoose: (lines: Condition[]) => void
}

/** Reported from and to, both days included, in the time of whoever looks. */
export function DateFilter({ conditions, onChoose }: DateFilterProps) {
  const from = dayOf(bound(conditions, 'greater_than_equal'), 0)
  const to = dayOf(bound(conditions, 'less_than'), -DAY_MS)
  const choose = (first: string, last: string) => {
    const lines: Condition[] = []
    if (first) lines.push({ createdAt: { greater_than_equal: startOf(first, 0) } })
    if (last) lines.push({ createdAt: { less_than: startOf(last, DAY_MS) } })
    onChoose(lines)
  }
  return (
    <>
      <DateInput label="Reported from" value={from} onChoose={(day) => choose(day, to)} />
      <DateInput label="to" value={to} onChoose={(day) => choose(from, day)} />
    </>
  )
}

function DateInput({
  label,
  value,
  onChoose,
}: {
  label: string
  value: string
  onChoose: (day: string) => void
}) {
  const id = useId()
  return (
    <span className="estate-filter__field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="date"
        key={value}
        defaultValue={value}
        onBlur={(event) => event.target.value !== value && onChoose(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') onChoose(event.currentTarget.value)
        }}
        suppressHydrationWarning
      />
    </span>
  )
}

function bound(
  conditions: readonly Condition[],
  operator: 'greater_than_equal' | 'less_than',
): string | null {
  const line = conditions.find((condition) => condition.createdAt && operator in condition.createdAt)
  const value = line?.createdAt?.[operator]
  return typeof value === 'string' ? value : null
}

/** The local day of an instant moved by some milliseconds, as a date input takes it. */
function dayOf(instant: string | null, shift: number): string {
  if (!instant) return ''
  const date = new Date(new Date(instant).getTime() + shift)
  if (Number.isNaN(date.getTime())) return ''
  const two = (part: number) => String(part).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

const startOf = (day: string, shift: number): string =>
  new Date(new Date(`${day}T00:00:00`).getTime() + shift).toISOString()
