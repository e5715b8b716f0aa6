'use server'
import { redirect } from 'next/navigation'
import { RuleViolation } from '@/domain/violations'
import { TOLD_MAX, tellInPerson } from '@/hooks/announcements/tell-in-person'
import { unreadOfFlats } from '@/web/data/announcements/reach-households'
import { findTold } from '@/web/data/announcements/reach-overseen'
import { requireViewer } from '@/web/data/viewer'
import { doorListPath } from '@/web/ui/announcements/reach/paths'
import { textOf } from '../run'

const textsOf = (form: FormData, name: string): string[] =>
  form.getAll(name).filter((value): value is string => typeof value === 'string')

/** Records everybody ticked on the door list, and all of a flat where the flat is ticked, as told by the viewer. */
export async function recordTold(form: FormData): Promise<void> {
  const viewer = await requireViewer()
  const overseen = await findTold(viewer, textOf(form, 'number'))
  if (!overseen) redirect('/')
  const { id, row } = overseen
  const back = { number: row.number ?? '', block: textOf(form, 'block') || null, page: 1 }
  const ofFlats = await unreadOfFlats(viewer, id, textsOf(form, 'flat').slice(0, TOLD_MAX))
  const users = [...new Set([...textsOf(form, 'user'), ...ofFlats])]
  if (users.length === 0) redirect(doorListPath(back, { refused: 'nobody' }))
  if (users.length > TOLD_MAX) redirect(doorListPath(back, { refused: 'tooMany' }))
  const word = await record(() => tellInPerson(viewer.req, id, users))
  redirect(doorListPath(back, word))
}

async function record(tell: () => ReturnType<typeof tellInPerson>): Promise<Record<string, string>> {
  try {
    const results = await tell()
    const done = results.filter(({ ok }) => ok).length
    return done < results.length ? { said: String(done), refused: 'some' } : { said: String(done) }
  } catch (error) {
    if (error instanceof RuleViolation) return { refused: error.code }
    throw error
  }
}
