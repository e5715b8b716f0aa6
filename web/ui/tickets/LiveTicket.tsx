'use client'
import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { followChanges } from './follow-changes'

interface LiveTicketProps {
  number: string
  /** What the page shows. */
  version: string
  /** Said when the page has changed under somebody's eyes. */
  updated: string
}

/** Keeps an open ticket's page as it is now, and says so. Without JavaScript the page is as it was when it was asked for. */
export function LiveTicket({ number, version, updated }: LiveTicketProps) {
  const router = useRouter()
  const shown = useRef(version)
  const [isUpdated, setUpdated] = useState(false)
  useEffect(() => {
    if (shown.current !== version) setUpdated(true)
    shown.current = version
  }, [version])
  useEffect(
    () =>
      followChanges(`/tickets/${number}/changes`, {
        shown: () => shown.current,
        changed: () => {
          setUpdated(false)
          router.refresh()
        },
      }),
    [number, router],
  )
  return (
    <p role="status" className={isUpdated ? 'live small' : 'unseen'}>
      {isUpdated ? updated : ''}
    </p>
  )
}
