import type { ComponentProps } from 'react'
import type { Home } from '@/web/data/home'
import type { Viewer } from '@/web/data/viewer'
import type { Words } from '@/web/i18n/words'
import { NewAnnouncements } from '../announcements/NewAnnouncements'
import { Section } from '../Section'
import { TicketRows } from '../tickets/TicketRows'
import { NeedRows } from './NeedRows'
import { type Need, needsOf } from './needs'
import { Quiet } from './Quiet'

/** What every list of tickets here is given. */
type Rows = Omit<ComponentProps<typeof TicketRows>, 'rows' | 'showsNext'>

interface HomeMainProps {
  viewer: Viewer
  home: Home
  rows: Rows
}

/** What waits for somebody and what they have under way; a section with nothing in it is absent. */
export function HomeMain({ viewer, home, rows }: HomeMainProps) {
  const { t, language } = rows
  const { announcements, mine, jobs, community } = home
  const needs = needsOf(home, t, language)
  return (
    <>
      <NewAnnouncements announcements={announcements} {...rows} />
      <Needs home={home} needs={needs} rows={rows} t={t} />
      {jobs.length > 0 ? (
        <Section id="jobs" title={t('home.myJobs')} all={{ href: '/work', label: t('home.allJobs') }}>
          <TicketRows rows={jobs} {...rows} />
        </Section>
      ) : null}
      {mine.length > 0 ? (
        <Section id="mine" title={t('home.myOpen')} all={{ href: '/tickets', label: t('home.allMine') }}>
          <TicketRows rows={mine} {...rows} showsNext />
        </Section>
      ) : null}
      {isQuiet(home, needs.length) ? <Quiet viewer={viewer} t={t} /> : null}
      {community.length > 0 ? (
        <Section
          id="around"
          title={t('home.aroundYou')}
          all={{ href: '/tickets?whose=community', label: t('home.allCommunity') }}
        >
          <TicketRows rows={community} {...rows} />
        </Section>
      ) : null}
    </>
  )
}

function Needs({ home, needs, rows, t }: { home: Home; needs: Need[]; rows: Rows; t: Words }) {
  const { alerts, toConfirm } = home
  if (needs.length + toConfirm.length === 0) return null
  return (
    <Section
      id="needs"
      title={t('home.needs')}
      {...(alerts.length > 0 ? { all: { href: '/notifications', label: t('home.allAlerts') } } : {})}
    >
      {needs.length > 0 ? <NeedRows needs={needs} /> : null}
      {toConfirm.length > 0 ? <TicketRows rows={toConfirm} {...rows} showsNext /> : null}
    </Section>
  )
}

const isQuiet = ({ announcements, toConfirm, mine, jobs, bookings }: Home, needs: number): boolean =>
  needs + announcements.length + toConfirm.length + mine.length + jobs.length === 0 && bookings.next === null
