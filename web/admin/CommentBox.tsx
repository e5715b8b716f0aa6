'use client'

import { Button, toast } from '@payloadcms/ui'
import { useId, useState } from 'react'
import { NOTE_MAX } from '@/domain/tickets/words'
import type { TicketUpdate } from '@/payload-types'
import { callApi, wordsOf } from './call-api'
import { TimelineRow } from './TimelineRow'
import { type TimelineEntry, timelineEntry } from './timeline-entry'

interface CommentBoxProps {
  ticketId: string
  timeZone: string
  /** Rows that the page itself already shows. */
  shownIds: readonly string[]
}

/**
 * Writes to the ticket's timeline at once, beside the form around it: rendering the page anew would throw away
 * what is typed there and not yet saved.
 */
export function CommentBox({ ticketId, timeZone, shownIds }: CommentBoxProps) {
  const [posted, setPosted] = useState<TimelineEntry[]>([])
  const added = posted.filter((entry) => !shownIds.includes(entry.id))
  const post = async (body: string, isInternal: boolean): Promise<boolean> => {
    try {
      const entry = await postComment({ ticketId, body, isInternal, timeZone })
      setPosted((entries) => [...entries, entry])
      return true
    } catch (error) {
      toast.error(wordsOf(error))
      return false
    }
  }
  return (
    <>
      <ol className="estate-timeline" aria-live="polite">
        {added.map((entry) => (
          <TimelineRow key={entry.id} entry={entry} />
        ))}
      </ol>
      <CommentInput post={post} />
    </>
  )
}

async function postComment(comment: {
  ticketId: string
  body: string
  isInternal: boolean
  timeZone: string
}) {
  const { doc } = await callApi<{ doc: TicketUpdate }>('POST', '/ticket-updates?depth=1', {
    ticket: comment.ticketId,
    body: comment.body,
    visibility: comment.isInternal ? 'internal' : 'resident',
  })
  return timelineEntry(doc, comment.timeZone)
}

function CommentInput({ post }: { post: (body: string, isInternal: boolean) => Promise<boolean> }) {
  const id = useId()
  const [body, setBody] = useState('')
  const [isInternal, setIsInternal] = useState(false)
  const [isSending, setIsSending] = useState(false)
  const send = async () => {
    setIsSending(true)
    if (await post(body, isInternal)) setBody('')
    setIsSending(false)
  }
  return (
    <div className="estate-comment">
      <label htmlFor={id}>Add a comment</label>
      <textarea
        id={id}
        rows={3}
        maxLength={NOTE_MAX}
        value={body}
        onChange={(event) => setBody(event.target.value)}
      />
      <label className="estate-check">
        <input
          type="checkbox"
          checked={isInternal}
          onChange={(event) => setIsInternal(event.target.checked)}
        />
        Internal: residents do not see it
      </label>
      <Button
        type="button"
        size="small"
        buttonStyle="secondary"
        disabled={isSending || !body.trim()}
        onClick={send}
      >
        {isInternal ? 'Add internal note' : 'Add comment'}
      </Button>
    </div>
  )
}
