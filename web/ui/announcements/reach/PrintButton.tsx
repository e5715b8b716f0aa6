'use client'
import { useEffect, useState } from 'react'

/** Opens the browser's printing; absent where no script can. */
export function PrintButton({ label }: { label: string }) {
  const [isAwake, setAwake] = useState(false)
  useEffect(() => setAwake(true), [])
  if (!isAwake) return null
  return (
    <button type="button" className="quiet" onClick={() => window.print()}>
      {label}
    </button>
  )
}
