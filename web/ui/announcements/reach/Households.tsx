import type { ReachPage } from '@/web/data/announcements/reach'
import type { Unreached } from '@/web/data/announcements/reach-households'
import type { Words } from '@/web/i18n/words'
import { Pager } from '@/web/ui/Pager'
import { Section } from '@/web/ui/Section'

interface Props {
  page: ReachPage
  href: (page: number) => string
  t: Words
}

/** The flats in which nobody has read it, with whom was told and how. */
export function Households({ page, href, t }: Props) {
  const { households, staffUnread, hasMore, reach } = page
  const count = reach.unreachedFlats.length
  return (
    <Section id="unreached" title={`${t('reach.unreached.title')}${count > 0 ? ` (${count})` : ''}`}>
      <p className="soft">{t(count > 0 ? 'reach.unreached.lead' : 'reach.unreached.none')}</p>
      {households.length > 0 ? (
        <ul className="rows">
          {households.map(({ flat, people }) => (
            <li key={flat} className="row">
              <strong>{t('reach.unreached.flat', { flat })}</strong>
              <ul className="reach-people">
                {people.map((person) => (
                  <li key={person.user}>
                    {person.name} <span className="small soft">{waysOf(person, t)}</span>
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      ) : null}
      {staffUnread > 0 ? <p className="soft">{t('reach.unreached.staff', { count: staffUnread })}</p> : null}
      <Pager
        page={page.page}
        hasMore={hasMore}
        href={href}
        words={{ first: t('reach.pager.first'), more: t('reach.pager.more') }}
        t={t}
      />
    </Section>
  )
}

function waysOf({ tried }: Unreached, t: Words): string {
  if (tried.length === 0) return t('reach.unreached.onlyApp')
  return tried
    .map(({ channel, status }) =>
      t(`reach.unreached.tried.${status}`, { way: t(`reach.unreached.way.${channel}`) }),
    )
    .join(', ')
}
