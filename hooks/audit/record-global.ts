import type { GlobalAfterChangeHook } from 'payload'
import { changesBetween, recordAudit } from './record'

export const recordGlobalChange: GlobalAfterChangeHook = async ({ doc, previousDoc, global, req }) => {
  const changes = changesBetween(previousDoc ?? {}, doc)
  if (Object.keys(changes).length > 0) {
    await recordAudit(req, { action: 'update', subject: global.slug, subjectId: global.slug, changes })
  }
  return doc
}
