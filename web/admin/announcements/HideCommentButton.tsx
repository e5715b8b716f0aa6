'use client'

import { Button, toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { callApi, wordsOf } from '../call-api'

interface HideCommentButtonProps {
  id: string
  isHidden: boolean
  /** Tells the buttons of a list apart for whoever only hears them. */
  body: string
}

/** Hides a comment from its readers, or shows it again. Nothing is deleted. */
export function HideCommentButton({ id, isHidden, body }: HideCommentButtonProps) {
  const router = useRouter()
  const [isBusy, setIsBusy] = useState(false)
  const change = async () => {
    setIsBusy(true)
    try {
      await callApi('PATCH', `/comments/${id}`, { hidden: !isHidden })
      toast.success(isHidden ? 'Its readers see it again.' : 'Hidden. Only moderators and its author see it.')
      router.refresh()
    } catch (error) {
      toast.error(wordsOf(error))
    }
    setIsBusy(false)
  }
  const word = isHidden ? 'Show again' : 'Hide'
  return (
    <span className="estate-hide">
      {isHidden && <span className="estate-tag estate-tag--withdrawn">Hidden</span>}
      <Button
        type="button"
        size="small"
        buttonStyle="secondary"
        margin={false}
        disabled={isBusy}
        onClick={change}
        aria-label={`${word}: ${body.slice(0, 60)}`}
      >
        {word}
      </Button>
    </span>
  )
}
