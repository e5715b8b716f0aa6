'use client'

import { useDocumentEvents } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

/**
 * Renders the page anew once this document is saved: the allowed moves, the timeline and the audit are made on
 * the server and would otherwise still tell the state before.
 */
export function RefreshAfterSave({ id }: { id: string }) {
  const { mostRecentUpdate } = useDocumentEvents()
  const router = useRouter()
  useEffect(() => {
    if (mostRecentUpdate?.id === id) router.refresh()
  }, [mostRecentUpdate, id, router])
  return null
}
