'use client'

import { useDocumentInfo, useField } from '@payloadcms/ui'
import { useEffect } from 'react'

/** Sends along which version of the record was on the screen, so that nobody overwrites what they have not seen. */
export function ExpectedUpdatedAt({ path }: { path: string }) {
  const { data } = useDocumentInfo()
  const { value, setValue } = useField<string>({ path })
  const updatedAt = data?.updatedAt as string | undefined
  useEffect(() => {
    if (updatedAt && value !== updatedAt) setValue(updatedAt, true)
  }, [updatedAt, value, setValue])
  return null
}
