'use client'

import { useDocumentInfo, useForm } from '@payloadcms/ui'
import { useSearchParams } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { LEDGER_KINDS } from '@/domain/bookings/words'

/** Fills the form of a new entry with what its address says: for which booking, what, and how much is due. */
export function EntryPrefill() {
  const { id } = useDocumentInfo()
  const { dispatchFields, initializing } = useForm()
  const params = useSearchParams()
  const isFilled = useRef(false)
  useEffect(() => {
    if (id || initializing || isFilled.current) return
    isFilled.current = true
    const fill = (path: string, value: unknown) =>
      dispatchFields({ type: 'UPDATE', path, value, valid: true })
    for (const path of ['booking', 'reverses']) {
      const value = params.get(path)
      if (value) fill(path, value)
    }
    const kind = LEDGER_KINDS.find((known) => known === params.get('kind'))
    if (kind) fill('kind', kind)
    const paise = Number(params.get('amountPaise'))
    if (Number.isSafeInteger(paise) && paise > 0) fill('amountPaise', paise)
  }, [id, initializing, params, dispatchFields])
  return null
}
