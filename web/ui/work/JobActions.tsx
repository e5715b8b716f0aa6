import { headers } from 'next/headers'
import { handlesOrOversees } from '@/domain/actor'
import type { Viewer } from '@/web/data/viewer'
import { findJob } from '@/web/data/work/job'
import { pageWords } from '@/web/i18n/words'
import { TARGET_HEADER } from '@/web/request-headers'
import { JobPanel } from './JobPanel'

interface JobActionsProps {
  viewer: Viewer
  ticketId: string
}

/** What somebody at work on a ticket can do with it now; nothing for everybody else. For the ticket's own page. */
export async function JobActions({ viewer, ticketId }: JobActionsProps) {
  if (!handlesOrOversees(viewer.actor)) return null
  const { t } = await pageWords()
  const job = await findJob(viewer, ticketId)
  if (!job || job.steps.length === 0) return null
  const target = (await headers()).get(TARGET_HEADER) ?? ''
  const { pathname, searchParams } = new URL(target, 'http://estate.invalid')
  return <JobPanel job={job} from={pathname} told={Object.fromEntries(searchParams)} t={t} />
}
