import type { JSONFieldServerProps } from 'payload'
import type { AuditEvent } from '@/payload-types'
import { env } from '@/server/env'
import { namesOf } from '@/web/data/audit'
import { auditedFields, changesInWords, mentionedIds } from './audit-changes'
import { ChangeList } from './ChangeList'

/** The recorded changes in words, on the page of an audit event or of a row of a ticket's timeline. */
export async function ChangesField({ data, payload, req }: JSONFieldServerProps) {
  const event = data as AuditEvent
  if (!event.changes) return null
  // Rows of the timeline tell of their ticket.
  const fields = auditedFields(payload, event.subject ?? 'tickets')
  const names = await namesOf(req, mentionedIds([event], fields))
  return (
    <section className="field-type estate-section">
      <h3>Changes</h3>
      <ChangeList changes={changesInWords(event, fields, names, env.timeZone)} />
    </section>
  )
}
