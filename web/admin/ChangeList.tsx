import type { AuditChange } from './audit-changes'

/** Each changed field with its value before and after. */
export function ChangeList({ changes }: { changes: readonly AuditChange[] }) {
  return (
    <dl className="estate-changes">
      {changes.map(({ field, from, to }) => (
        <div key={field}>
          <dt>{field}</dt>
          <dd>
            {from} → {to}
          </dd>
        </div>
      ))}
    </dl>
  )
}
