import type { Payload } from 'payload'
import { has } from '@/domain/actor'
import type { Announcement } from '@/payload-types'
import { ratesOf } from '@/web/data/panel-announcements-rates'
import { recentAnnouncements, scheduledAnnouncements } from '@/web/data/panel-announcements-recent'
import { panelActor } from '@/web/data/panel-request'
import { whereOf } from '../conditions'
import { Instant } from '../Instant'
import { documentPath, listPath } from '../paths'
import { ReadRateWords } from './cells'

/** On the first page: what was announced in the last week and how many have read it, and what waits. */
export async function RecentAnnouncements({ payload, now }: { payload: Payload; now: Date }) {
  if (!has(await panelActor(payload), 'announce')) return null
  const [recent, scheduled] = await Promise.all([
    recentAnnouncements(payload, now),
    scheduledAnnouncements(payload),
  ])
  const rates = await ratesOf(
    payload,
    recent.map(({ id }) => id),
  )
  return (
    <section className="estate-section" aria-labelledby="estate-announcements">
      <h2 id="estate-announcements">Announcements</h2>
      {recent.length + scheduled.length === 0 && (
        <p>
          Nothing was announced in the last 7 days, and nothing waits.{' '}
          <a href={documentPath('announcements', 'create')}>Write an announcement</a>
        </p>
      )}
      <ul className="estate-lines">
        {scheduled.map((announcement) => (
          <li key={announcement.id}>
            <Name announcement={announcement} />
            <span>waits until {announcement.publishAt && <Instant at={announcement.publishAt} />}</span>
          </li>
        ))}
        {recent.map((announcement) => {
          const rate = rates.get(announcement.id)
          return (
            <li key={announcement.id}>
              <Name announcement={announcement} />
              <span>
                {rate ? (
                  <>
                    read by{' '}
                    <a href={listPath('receipts', whereOf([{ announcement: { equals: announcement.id } }]))}>
                      <ReadRateWords {...rate} />
                    </a>
                  </>
                ) : (
                  announcement.publishedAt && <Instant at={announcement.publishedAt} />
                )}
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function Name({ announcement }: { announcement: Announcement }) {
  return <a href={documentPath('announcements', announcement.id)}>{announcement.title}</a>
}
