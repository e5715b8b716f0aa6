import { Button } from '@payloadcms/ui'

export interface BulkResult {
  number: string
  ok: boolean
  /** Why not; empty when it was done. */
  message: string
}

interface BulkResultsProps {
  results: readonly BulkResult[]
  refusal: string | null
  onDismiss: () => void
}

/** What became of each ticket of a bulk change: those that were refused first, with the reason. */
export function BulkResults({ results, refusal, onDismiss }: BulkResultsProps) {
  const done = results.filter(({ ok }) => ok)
  const refused = results.filter(({ ok }) => !ok)
  return (
    <div className="estate-results">
      {refusal && <p>{refusal}</p>}
      {refused.length > 0 && (
        <>
          <p>
            <strong>{refused.length} not changed</strong>
          </p>
          <ul>
            {refused.map(({ number, message }) => (
              <li key={number}>
                {number}: {message}
              </li>
            ))}
          </ul>
        </>
      )}
      {done.length > 0 && (
        <p>
          <strong>{done.length} changed:</strong> {done.map(({ number }) => number).join(', ')}
        </p>
      )}
      <Button type="button" size="small" buttonStyle="secondary" margin={false} onClick={onDismiss}>
        Dismiss
      </Button>
    </div>
  )
}
