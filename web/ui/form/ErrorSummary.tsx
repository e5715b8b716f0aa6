'use client'
import { useEffect, useRef } from 'react'
import type { FormProblem } from './state'

/** What keeps the form from being carried out, focused when it appears; each line leads to its field, or to what it is about. */
export function ErrorSummary({ heading, problems }: { heading: string; problems: FormProblem[] }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (problems.length > 0) box.current?.focus()
  }, [problems])
  if (problems.length === 0) return null
  return (
    <div className="error-summary" role="alert" tabIndex={-1} ref={box}>
      <h2>{heading}</h2>
      <ul>
        {problems.map(({ field, message, href = field && `#${field}` }) => (
          <li key={`${field}${message}`}>{href ? <a href={href}>{message}</a> : message}</li>
        ))}
      </ul>
    </div>
  )
}
