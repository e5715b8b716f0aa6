'use client'

import { Button, toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import type { CollectionSlug } from 'payload'
import { useState } from 'react'
import { callApi, wordsOf } from '../call-api'
import { MoveQuestion } from './MoveQuestion'
import { bodyOf, type Move } from './move'

interface RowMovesProps {
  collection: CollectionSlug
  id: string
  moves: Move[]
  /** Tells the buttons of a list apart for whoever only hears them. */
  about: string
}

/** What may be done with one row of a list, on the spot. */
export function RowMoves({ collection, id, moves, about }: RowMovesProps) {
  const router = useRouter()
  const [isBusy, setIsBusy] = useState(false)
  const [asked, setAsked] = useState<Move | null>(null)
  const run = async (move: Move, reason: string) => {
    setIsBusy(true)
    try {
      await callApi('PATCH', `/${collection}/${id}?depth=0`, bodyOf(move, reason))
      toast.success(move.done)
      setAsked(null)
    } catch (error) {
      toast.error(wordsOf(error))
    }
    // After a refusal too: what stands here is no longer so.
    router.refresh()
    setIsBusy(false)
  }
  if (asked)
    return (
      <MoveQuestion
        move={asked}
        isBusy={isBusy}
        onConfirm={(reason) => void run(asked, reason)}
        onDismiss={() => setAsked(null)}
      />
    )
  return (
    <div className="estate-controls">
      {moves.map((move) => (
        <Button
          key={move.label}
          type="button"
          size="small"
          margin={false}
          buttonStyle={move.isQuiet ? 'secondary' : 'primary'}
          disabled={isBusy}
          onClick={() => (move.question ? setAsked(move) : void run(move, ''))}
          aria-label={`${move.label} ${about.slice(0, 60)}`}
        >
          {move.label}
        </Button>
      ))}
    </div>
  )
}
