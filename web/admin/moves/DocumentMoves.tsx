'use client'

import { useFormModified, useHotkey } from '@payloadcms/ui'
import type { CollectionSlug } from 'payload'
import { useState } from 'react'
import { ControlButton } from '../ControlButton'
import { useDocumentForm } from '../use-document-form'
import { MoveQuestion } from './MoveQuestion'
import { bodyOf, type Move } from './move'

interface DocumentMovesProps {
  collection: CollectionSlug
  moves: Move[]
  /** The fields that the form itself changes; all of them when absent, and no save button where there are none. */
  saved?: string[]
  saveLabel?: string
  /** A new document that is not saved by itself. */
  isSaveHidden?: boolean
}

/** In place of the save button: what may be done with this document now. Ctrl-S saves without moving it. */
export function DocumentMoves({
  collection,
  moves,
  saved,
  saveLabel = 'Save',
  isSaveHidden,
}: DocumentMovesProps) {
  const form = useDocumentForm(collection)
  const isModified = useFormModified()
  const [asked, setAsked] = useState<Move | null>(null)
  const isUnsaved = isModified || form.isNew
  const isSaving = !isSaveHidden && saved?.length !== 0
  const save = () => form.save({ body: chosen(form.getData(), saved), done: 'Saved.' })
  useHotkey({ cmdCtrlKey: true, editDepth: 1, keyCodes: ['s'] }, (event) => {
    event.preventDefault()
    if (isSaving && isUnsaved && !form.isBusy) void save()
  })
  const run = async (move: Move, reason: string) => {
    const typed = move.isWithForm ? chosen(form.getData(), saved) : {}
    await form.save({ body: { ...typed, ...bodyOf(move, reason) }, done: move.done })
    setAsked(null)
  }
  return (
    <>
      <div className="estate-controls">
        {isSaving && (
          <ControlButton
            label={saveLabel}
            isQuiet={moves.some(({ isQuiet }) => !isQuiet)}
            isDisabled={form.isBusy || !isUnsaved}
            onPress={() => void save()}
          />
        )}
        {moves.map((move) => (
          <ControlButton
            key={move.label}
            label={move.label}
            isQuiet={move.isQuiet === true}
            isDisabled={form.isBusy}
            onPress={() => (move.question ? setAsked(move) : void run(move, ''))}
          />
        ))}
      </div>
      {asked && (
        <MoveQuestion
          move={asked}
          isBusy={form.isBusy}
          onConfirm={(reason) => void run(asked, reason)}
          onDismiss={() => setAsked(null)}
        />
      )}
    </>
  )
}

function chosen(data: Record<string, unknown>, fields: string[] | undefined): Record<string, unknown> {
  return fields ? Object.fromEntries(fields.map((field) => [field, data[field]])) : data
}
