'use client'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { whenSeen } from './when-seen'

/** Milliseconds in sight after which a page counts as read. */
const READ_AFTER_MS = 2_000

/**
 * Says that the page was read once it has been in sight for two seconds in all; on a lost line when the line is back.
 * `children` is what says so without JavaScript: its place is kept, so that nothing moves when it goes.
 */
export function MarkRead({ mark, children }: { mark: () => Promise<void>; children?: ReactNode }) {
  const [isAwake, setAwake] = useState(false)
  const latest = useRef(mark)
  useEffect(() => {
    setAwake(true)
    let isOver = false
    const send = () => {
      if (isOver) return
      latest.current().catch(() => window.addEventListener('online', send, { once: true }))
    }
    const stop = whenSeen(READ_AFTER_MS, send)
    return () => {
      isOver = true
      stop()
      window.removeEventListener('online', send)
    }
  }, [])
  if (!children) return null
  return <div className={isAwake ? 'read-form asleep' : 'read-form'}>{children}</div>
}
