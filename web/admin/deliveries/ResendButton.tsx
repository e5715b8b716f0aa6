'use client'

import { Button, toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { wordsOf } from '../call-api'
import { resend } from './resend'

interface ResendButtonProps {
  id: string
  /** To whom: tells the buttons of a list apart for whoever only hears them. */
  recipient: string
}

/** Puts one delivery back into the queue. */
export function ResendButton({ id, recipient }: ResendButtonProps) {
  const router = useRouter()
  const [isBusy, setIsBusy] = useState(false)
  const send = async () => {
    setIsBusy(true)
    try {
      await resend(id)
      toast.success(`Queued again for ${recipient}.`)
      router.refresh()
    } catch (error) {
      toast.error(wordsOf(error))
      setIsBusy(false)
    }
  }
  return (
    <Button
      type="button"
      size="small"
      buttonStyle="secondary"
      margin={false}
      disabled={isBusy}
      onClick={send}
      aria-label={`Send again to ${recipient}`}
    >
      Send again
    </Button>
  )
}
