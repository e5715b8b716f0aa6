'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'

const REFRESH_MS = 30_000

/** Reads the board anew while somebody looks at it, and stands still where they would rather read. */
export function AutoRefresh() {
  const router = useRouter()
  const [isOn, setIsOn] = useState(true)
  useEffect(() => {
    if (!isOn) return
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') router.refresh()
    }, REFRESH_MS)
    return () => clearInterval(timer)
  }, [isOn, router])
  return (
    <label className="estate-check">
      <input type="checkbox" checked={isOn} onChange={(event) => setIsOn(event.target.checked)} />
      Read anew every half minute
    </label>
  )
}
