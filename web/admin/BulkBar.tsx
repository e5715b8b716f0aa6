'use client'

import { Button, useSelection } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { BULK_MAX } from '@/domain/tickets/words'
import { type BulkResult, BulkResults } from './BulkResults'
import { callApi, wordsOf } from './call-api'
import { type Choice, FilterSelect } from './FilterSelect'

interface BulkBarProps {
  staff: Choice[]
  mayChange: boolean
  /** Numbers of the tickets on this page by id. */
  numbers: Record<string, string>
}

interface Outcome {
  results: BulkResult[]
  /** Why nothing at all was done. */
  refusal: string | null
}

/** What may be done to the ticked tickets, each by its own right; afterwards what became of each of them. */
export function BulkBar({ staff, mayChange, numbers }: BulkBarProps) {
  const { selectedIDs, toggleAll } = useSelection()
  const router = useRouter()
  const [assignee, setAssignee] = useState('')
  const [isBusy, setIsBusy] = useState(false)
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const ids = selectedIDs.slice(0, BULK_MAX)
  const change = async (patch: Record<string, unknown>) => {
    setIsBusy(true)
    setOutcome(await patchAll(ids, patch, numbers))
    setIsBusy(false)
    toggleAll()
    router.refresh()
  }
  if (!mayChange) return null
  return (
    <div className="estate-bulk" aria-live="polite">
      {ids.length > 0 && (
        <fieldset>
          <legend>{ids.length} selected</legend>
          <Button
            type="button"
            size="small"
            margin={false}
            disabled={isBusy}
            onClick={() => change({ status: 'acknowledged' })}
          >
            Acknowledge
          </Button>
          <FilterSelect
            label="Assign to"
            choices={staff}
            value={assignee}
            onChoose={setAssignee}
            anyLabel="Choose…"
          />
          <Button
            type="button"
            size="small"
            margin={false}
            disabled={isBusy || !assignee}
            onClick={() => change({ assignedTo: assignee })}
          >
            Assign
          </Button>
        </fieldset>
      )}
      {outcome && <BulkResults {...outcome} onDismiss={() => setOutcome(null)} />}
    </div>
  )
}

interface Answer {
  results: { id: string; ok: boolean; error?: { message: string } }[]
}

async function patchAll(
  ids: (string | number)[],
  patch: object,
  numbers: Record<string, string>,
): Promise<Outcome> {
  try {
    const { results } = await callApi<Answer>('POST', '/tickets/bulk', { ids, patch })
    const told = results.map(({ id, ok, error }) => ({
      number: numbers[id] ?? id,
      ok,
      message: error?.message ?? '',
    }))
    return { results: told, refusal: null }
  } catch (error) {
    return { results: [], refusal: wordsOf(error) }
  }
}
