import type { Metadata } from 'next'
import { isLocalDate, type LocalDate } from '@/domain/time'
import { nowOf } from '@/hooks/actor'
import {
  allFacilities,
  dayBetween,
  lastDayOf,
  type ShownFacility,
  todayAt,
} from '@/web/data/facilities/facility'
import { dayOf, nextFree } from '@/web/data/facilities/slots'
import { requireViewer, type Viewer } from '@/web/data/viewer'
import { dateInUtc, longDay } from '@/web/i18n/times'
import { pageWords } from '@/web/i18n/words'
import { BackLink } from '@/web/ui/BackLink'
import { EmptyState } from '@/web/ui/EmptyState'
import { DayCards } from '@/web/ui/facilities/DayCards'
import { DayNav } from '@/web/ui/facilities/DayNav'
import { DayTable } from '@/web/ui/facilities/DayTable'
import { FacilityCards } from '@/web/ui/facilities/FacilityCards'
import { outsideWords } from '@/web/ui/facilities/outside-words'
import { PageHeader } from '@/web/ui/PageHeader'

interface Props {
  searchParams: Promise<{ date?: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await pageWords()
  return { title: t('facilities.title') }
}

export default async function FacilitiesPage({ searchParams }: Props) {
  const viewer = await requireViewer()
  const [{ date }, { t, language }] = await Promise.all([searchParams, pageWords()])
  const facilities = await allFacilities(viewer)
  if (facilities.length === 0)
    return (
      <>
        <PageHeader title={t('facilities.title')} lead={t('facilities.lead')} />
        <EmptyState icon="calendar" title={t('facilities.noneTitle')}>
          {t('facilities.noneText')}
        </EmptyState>
      </>
    )
  const span = { today: firstOf(viewer, facilities), lastDay: lastOf(viewer, facilities) }
  if (date !== undefined && isLocalDate(date))
    return <DayView {...{ viewer, facilities, ...span }} asked={date} />
  return (
    <>
      <PageHeader title={t('facilities.title')} lead={t('facilities.lead')}>
        <a className="button quiet" href="/bookings">
          {t('facilities.mine')}
        </a>
      </PageHeader>
      <FacilityCards
        facilities={await nextFree(viewer, facilities)}
        todayAt={(facility) => todayAt(viewer, facility)}
        t={t}
        language={language}
      />
      <section className="section" aria-labelledby="day">
        <h2 id="day">{t('facilities.day.title')}</h2>
        <DayNav date={null} {...span} t={t} />
      </section>
    </>
  )
}

interface DayViewProps {
  viewer: Viewer
  facilities: ShownFacility[]
  /** The day of the address: one outside what can be booked gives way to the nearest that can. */
  asked: LocalDate
  today: LocalDate
  lastDay: LocalDate
}

/** Every facility on one day: side by side where there is room, and below one another where there is not. */
async function DayView({ viewer, facilities, asked, today, lastDay }: DayViewProps) {
  const { t, language } = await pageWords()
  const date = dayBetween(asked, today, lastDay)
  const outside = outsideWords(asked, { first: today, last: lastDay }, t, language)
  const day = longDay(dateInUtc(date), 'UTC', language, nowOf(viewer.req))
  const days = await dayOf(viewer, facilities, date)
  const isEmpty = days.every(({ slots }) => slots.length === 0)
  return (
    <>
      <BackLink href="/facilities" label={t('facilities.day.overview')} />
      <h1 id="day">{t('facilities.day.heading', { day })}</h1>
      {outside ? <p className="notice">{outside}</p> : null}
      <DayNav {...{ date, today, lastDay, t }} />
      {isEmpty ? (
        <EmptyState icon="calendar" title={t('facilities.day.noneTitle')}>
          {t('facilities.day.noneText')}
        </EmptyState>
      ) : (
        <>
          <DayTable {...{ days, date, t, language }} />
          <DayCards {...{ days, date, t, language }} />
        </>
      )}
    </>
  )
}

const firstOf = (viewer: Viewer, facilities: ShownFacility[]): LocalDate =>
  facilities.map((facility) => todayAt(viewer, facility)).sort()[0] ?? ''

const lastOf = (viewer: Viewer, facilities: ShownFacility[]): LocalDate =>
  facilities
    .map((facility) => lastDayOf(viewer, facility))
    .sort()
    .at(-1) ?? ''
