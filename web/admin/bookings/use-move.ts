'use client'

import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { callApi, isStale, wordsOf } from '../call-api'

const SHOWN_ANEW = 'It is shown as it is now: look again, then decide.'

/** Changes a booking in place of a list, and shows the list anew. */
export function useMove(id: string) {
  const router = useRouter()
  const [isBusy, setIsBusy] = useState(false)
  const move = async (body: Record<string, unknown>, done: string) => {
    setIsBusy(true)
    try {
      await callApi('PATCH', `/bookings/${id}?depth=0`, body)
      toast.success(done)
    } catch (error) {
      toast.error(isStale(error) ? `${wordsOf(error)} ${SHOWN_ANEW}` : wordsOf(error))
    }
    // After a refusal too: what stands here is no longer so.
    router.refresh()
    setIsBusy(false)
  }
  return { move, isBusy }
}
