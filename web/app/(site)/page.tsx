import type { Metadata } from 'next'
import { firstNameOf } from '@/domain/people/first-name'
import { nowOf } from '@/hooks/actor'
import { homeOf } from '@/web/data/home'
import { publicSettings } from '@/web/data/settings'
import { requireViewer } from '@/web/data/viewer'
import { pageWords } from '@/web/i18n/words'
import { BookingRows } from '@/web/ui/bookings/BookingRows'
import { ComingEvents } from '@/web/ui/home/ComingEvents'
import { ComingUp } from '@/web/ui/home/ComingUp'
import { HomeMain } from '@/web/ui/home/HomeMain'
import { Office } from '@/web/ui/home/Office'
import { QuickActions } from '@/web/ui/home/QuickActions'
import { PageHeader } from '@/web/ui/PageHeader'
import { Section } from '@/web/ui/Section'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await pageWords()
  return { title: t('home.title') }
}

export default async function HomePage() {
  const viewer = await requireViewer()
  const [home, settings, { t, language }] = await Promise.all([homeOf(viewer), publicSettings(), pageWords()])
  const { promised, bookings, events } = home
  const now = nowOf(viewer.req)
  return (
    <>
      <PageHeader title={t('home.greeting', { name: firstNameOf(viewer.actor.name) })}>
        <QuickActions viewer={viewer} t={t} />
      </PageHeader>
      <div className="with-aside">
        <div className="home-main">
          <HomeMain viewer={viewer} home={home} rows={{ now, t, language }} />
        </div>
        <div className="home-aside">
          {events.length > 0 ? (
            <Section
              id="events"
              title={t('home.comingEvents')}
              all={{ href: '/events', label: t('home.allEvents') }}
            >
              <ComingEvents events={events} t={t} language={language} now={now} />
            </Section>
          ) : null}
          {bookings.next ? (
            <Section
              id="booking"
              title={t('home.nextBooking')}
              all={{ href: '/bookings', label: t('home.allBookings') }}
            >
              <BookingRows rows={[bookings.next]} now={now} t={t} language={language} />
            </Section>
          ) : null}
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
