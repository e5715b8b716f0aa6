import type { DefaultServerCellComponentProps } from 'payload'
import type { AuditEvent } from '@/payload-types'
import { env } from '@/server/env'
import { auditedFields, changesInWords } from './audit-changes'
import { documentPath } from './paths'

/** Of which kind the changed document is, with a link to it while it exists. */
export function AuditSubjectCell({ rowData, payload }: DefaultServerCellComponentProps) {
  const event = rowData as AuditEvent
  const collection = Object.values(payload.collections).find(
    ({ config }) => config.slug === event.subject,
  )?.config
  if (!collection) return <span>{event.subject}</span>
  const { singular } = collection.labels
  const label = typeof singular === 'string' ? singular : collection.slug
  if (event.action === 'delete') return <span>{label}</span>
  return <a href={documentPath(collection.slug, event.subjectId)}>{label}</a>
}

/** The changed fields in one line; ids stay ids, since a list must not look each of them up. */
export function AuditChangesCell({ rowData, payload }: DefaultServerCellComponentProps) {
  const event = rowData as AuditEvent
  if (event.action !== 'update') return <span className="estate-quiet">–</span>
  const fields = auditedFields(payload, event.subject)
  const changes = changesInWords(event, fields, new Map(), env.timeZone)
  const words = changes.map(({ field, from, to }) => `${field}: ${from} → ${to}`).join('; ')
  return (
    <span className="estate-clipped" title={words}>
      {words}
    </span>
  )
}
