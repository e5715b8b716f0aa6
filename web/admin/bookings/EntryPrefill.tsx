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
    // The form's own effect, which runs after this one, puts its first state in place.
    setTimeout(() => {
      for (const [path, value] of prefilled(params)) fill(path, value)
    })
  }, [id, initializing, params, dispatchFields])
  return null
}

/** What an address says, field by field; what makes no sense is left out. */
function prefilled(params: URLSearchParams): [path: string, value: unknown][] {
  const kind = LEDGER_KINDS.find((known) => known === params.get('kind'))
  const paise = Number(params.get('amountPaise'))
  const related = ['booking', 'reverses'].flatMap((path): [string, unknown][] => {
    const value = params.get(path)
    return value ? [[path, value]] : []
  })
  return [
    ...related,
    ...(kind ? [['kind', kind] as [string, unknown]] : []),
    ...(Number.isSafeInteger(paise) && paise > 0 ? [['amountPaise', paise] as [string, unknown]] : []),
  ]
}
