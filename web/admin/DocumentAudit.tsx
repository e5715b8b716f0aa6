import type { CollectionSlug, UIFieldServerProps } from 'payload'
import { has } from '@/domain/actor'
import { requireActor } from '@/hooks/actor'
import type { AuditEvent } from '@/payload-types'
import { env } from '@/server/env'
import { AUDIT_MAX, auditOf, namesOf } from '@/web/data/audit'
import { type AuditChange, auditedFields, changesInWords, mentionedIds } from './audit-changes'
import { ChangeList } from './ChangeList'
import { whereOf } from './conditions'
import { Instant } from './Instant'
import { listPath } from './paths'

const ACTIONS: Record<AuditEvent['action'], string> = {
  create: 'created it',
  update: 'changed it',
  delete: 'deleted it',
}

/** Every accepted write to this document: who, when, each field before and after. For those who may read it. */
export async function DocumentAudit({ id, collectionSlug, payload, req }: UIFieldServerProps) {
  const actor = await requireActor(req)
  if (!id || !(has(actor, 'admin') || has(actor, 'committee'))) return null
  const { events, total } = await auditOf(req, collectionSlug, String(id))
  const fields = auditedFields(payload, collectionSlug as CollectionSlug)
  const names = await namesOf(req, mentionedIds(events, fields))
  const all = listPath('audit-events', whereOf([{ subjectId: { equals: String(id) } }]))
  return (
    <section className="field-type estate-section" aria-labelledby="estate-audit">
      <h3 id="estate-audit">Audit</h3>
      {total === 0 && <p className="estate-quiet">Nothing has been changed since the records began.</p>}
      <ol className="estate-audit">
        {events.map((event) => (
          <AuditRow
            key={event.id}
            event={event}
            changes={changesInWords(event, fields, names, env.timeZone)}
          />
        ))}
      </ol>
      {total > AUDIT_MAX && <a href={all}>All {total} changes</a>}
    </section>
  )
}

function AuditRow({ event, changes }: { event: AuditEvent; changes: AuditChange[] }) {
  return (
    <li>
      <details>
        <summary>
          <Instant at={event.createdAt} /> <strong>{writerOf(event)}</strong> {ACTIONS[event.action]}
          {event.action === 'update' && `: ${changes.map(({ field }) => field).join(', ')}`}
        </summary>
        <ChangeList changes={changes} />
      </details>
    </li>
  )
}

function writerOf({ actor, job }: AuditEvent): string {
  if (actor && typeof actor === 'object') return actor.name
  if (job) return `The job ${job}`
  return actor ? 'A former account' : 'The system'
}
