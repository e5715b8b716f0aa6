import type { UIFieldServerProps } from 'payload'
import { maySeeReach } from '@/domain/announcements/reach'
import { requireActor } from '@/hooks/actor'
import type { Announcement } from '@/payload-types'
import { panelAnnouncement } from '@/web/data/panel-announcements'
import { type ReadRate, readRateOf } from '@/web/data/panel-announcements-rates'
import { whereOf } from '../conditions'
import { Instant } from '../Instant'
import { listPath } from '../paths'
import { AnnouncementStatusTag } from './AnnouncementTags'
import { ReadRateWords } from './cells'

/** At the head of the form: which announcement, by whom, since when, to how many; and where to see who has read it. */
export async function AnnouncementSummary({ id, payload, req }: UIFieldServerProps) {
  const stored = id ? await panelAnnouncement(payload, String(id)) : null
  if (!stored) return null
  const actor = await requireActor(req)
  const author = typeof stored.author === 'object' ? stored.author : null
  const seesReach = maySeeReach(actor, { authorId: author?.id ?? null })
  return (
    <section className="field-type estate-summary" aria-label="About this announcement">
      <p>
        <strong>{stored.number}</strong> <AnnouncementStatusTag status={stored.status ?? 'draft'} />{' '}
        {author && <span>by {author.name}</span>}
      </p>
      <Times announcement={stored} />
      {stored.publishedAt && <Reach announcement={stored} rate={await readRateOf(payload, stored.id)} />}
      {stored.publishedAt && <Links announcement={stored} seesReach={seesReach} />}
    </section>
  )
}

function Times({ announcement }: { announcement: Announcement }) {
  const { status, publishAt, publishedAt, withdrawnAt, recipientCount } = announcement
  if (status === 'draft') return null
  return (
    <p>
      {status === 'scheduled' && publishAt && (
        <>
          Goes out on <Instant at={publishAt} />.{' '}
        </>
      )}
      {publishedAt && (
        <>
          Published on <Instant at={publishedAt} />
          {typeof recipientCount === 'number' && ` to ${recipientCount.toLocaleString('en-IN')} people`}.{' '}
        </>
      )}
      {withdrawnAt && (
        <>
          Withdrawn on <Instant at={withdrawnAt} />.
        </>
      )}
    </p>
  )
}

/** How many have read it; confirmed is said where it was asked for. Nothing before anybody has been told. */
function Reach({ announcement, rate }: { announcement: Announcement; rate: ReadRate | null }) {
  if (!rate) return null
  return (
    <p>
      Read by <ReadRateWords {...rate} />
      {announcement.requiresAcknowledgement && `, confirmed by ${rate.acknowledged.toLocaleString('en-IN')}`}
    </p>
  )
}

function Links({ announcement, seesReach }: { announcement: Announcement; seesReach: boolean }) {
  const page = `/announcements/${announcement.number}`
  return (
    <p className="estate-summary__links">
      <a href={page}>As its readers see it</a>
      {seesReach && <a href={`${page}/reach`}>Who has read it</a>}
      {seesReach && (
        <a href={listPath('receipts', whereOf([{ announcement: { equals: announcement.id } }]))}>Receipts</a>
      )}
      {seesReach && (
        <a href={listPath('comments', whereOf([{ announcement: { equals: announcement.id } }]))}>Comments</a>
      )}
    </p>
  )
}
