'use client'
import type { ReactNode } from 'react'

/** Loads the page at this address anew. */
export function Reload({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <button type="button" className={className} onClick={() => window.location.reload()}>
      {children}
    </button>
  )
}
