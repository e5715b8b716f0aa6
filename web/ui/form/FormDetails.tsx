'use client'
import type { ReactNode } from 'react'
import { useForm } from './ActionForm'

/** A form that opens by a tap, with or without JavaScript; it is open when it comes back with something to put right. */
export function FormDetails({ summary, children }: { summary: ReactNode; children: ReactNode }) {
  const { state } = useForm()
  return (
    <details className="more" open={state.problems.length > 0 ? true : undefined}>
      <summary>{summary}</summary>
      {children}
    </details>
  )
}
