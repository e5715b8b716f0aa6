import type { Metadata } from 'next'
import { has } from '@/domain/actor'
import { mayReport } from '@/domain/tickets/create'
import { nowOf } from '@/hooks/actor'
import { type Home, homeOf } from '@/web/data/home'
import { publicSettings } from '@/web/data/settings'
import { requireViewer, type Viewer } from '@/web/data/viewer'
import { pageWords, type Words } from '@/web/i18n/words'
import { EmptyState } from '@/web/ui/EmptyState'
import { ComingUp } from '@/web/ui/home/ComingUp'
import { NeedRows } from '@/web/ui/home/NeedRows'
import { needsOf } from '@/web/ui/home/needs'
import { Office } from '@/web/ui/home/Office'
import { QuickActions } from '@/web/ui/home/QuickActions'
import { PageHeader } from '@/web/ui/PageHeader'
import { Section } from '@/web/ui/Section'
import { TicketRows } from '@/web/ui/tickets/TicketRows'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await pageWords()
  return { title: t('home.title') }
}

export default async function HomePage() {
  const viewer = await requireViewer()
  const [home, settings, { t, language }] = await Promise.all([homeOf(viewer), publicSettings(), pageWords()])
  const { alerts, toConfirm, mine, jobs, community, promised } = home
  const needs = needsOf(home, t)
  const rows = { now: nowOf(viewer.req), t, language }
  return (
    <>
      <PageHeader title={t('home.greeting', { name: firstNameOf(viewer.actor.name) })}>
        <QuickActions viewer={viewer} t={t} />
      </PageHeader>
      <div className="with-aside">
        <div className="home-main">
          {needs.length + toConfirm.length > 0 ? (
            <Section
              id="needs"
              title={t('home.needs')}
              {...(alerts.length > 0 ? { all: { href: '/notifications', label: t('home.allAlerts') } } : {})}
            >
              {toConfirm.length > 0 ? <TicketRows rows={toConfirm} {...rows} showsNext /> : null}
              {needs.length > 0 ? <NeedRows needs={needs} /> : null}
            </Section>
          ) : null}
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
        </div>
        <div className="home-aside">
          {promised.length > 0 ? (
            <Section id="coming" title={t('home.comingUp')}>
              <ComingUp promised={promised} t={t} language={language} />
            </Section>
          ) : null}
          <Office settings={settings} t={t} />
        </div>
      </div>
    </>
  )
}

/** As somebody is greeted: without a title in front, which is no name. */
function firstNameOf(name: string): string {
  return name.split(' ').find((part) => part !== '' && !part.endsWith('.')) ?? name
}

const isQuiet = ({ toConfirm, mine, jobs }: Home, needs: number): boolean =>
  needs + toConfirm.length + mine.length + jobs.length === 0

/** Nothing waits and nothing is open: what somebody would do first. */
function Quiet({ viewer, t }: { viewer: Viewer; t: Words }) {
  const { actor } = viewer
  const title = t('home.quietTitle')
  if (actor.staff && has(actor, 'tickets.handle'))
    return (
      <EmptyState icon="work" title={title} action={{ href: '/work', label: t('home.inWork') }}>
        {t('home.quietStaff')}
      </EmptyState>
    )
  if (has(actor, 'panel') && !actor.resident)
    return (
      <EmptyState icon="check" title={title} action={{ href: '/admin', label: t('common.panel') }}>
        {t('home.quietPanel')}
      </EmptyState>
    )
  if (mayReport(actor))
    return (
      <EmptyState icon="ticket" title={title} action={{ href: '/tickets/new', label: t('common.report') }}>
        {t('home.quietResident')}
      </EmptyState>
    )
  return (
    <EmptyState icon="check" title={title}>
      {t('home.quietOther')}
    </EmptyState>
  )
}
