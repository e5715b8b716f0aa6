import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { mostGuests } from '@/domain/bookings/refusal-rules'
import { GUESTS_MAX } from '@/domain/bookings/words'
import { type LocalDate, localDate, localDaySpan, plusDays } from '@/domain/time'
import { closuresIn } from '@/web/data/facilities/closures'
import {
  countedTogether,
  dayBetween,
  findFacility,
  guestsIn,
  lastDayOf,
  type ShownFacility,
  todayAt,
} from '@/web/data/facilities/facility'
import { slotsOn } from '@/web/data/facilities/slots'
import { requireViewer } from '@/web/data/viewer'
import { pageWords } from '@/web/i18n/words'
import { BackLink } from '@/web/ui/BackLink'
import { EmptyState } from '@/web/ui/EmptyState'
import { Closures } from '@/web/ui/facilities/Closures'
import { DayByDay } from '@/web/ui/facilities/DayByDay'
import { GuestsForm } from '@/web/ui/facilities/GuestsForm'
import { Legend } from '@/web/ui/facilities/Legend'
import { NightList, NightTable } from '@/web/ui/facilities/Nights'
import { outsideWords } from '@/web/ui/facilities/outside-words'
import { Terms } from '@/web/ui/facilities/Terms'
import { WeekNav } from '@/web/ui/facilities/WeekNav'
import { type WeekProps, WeekTable } from '@/web/ui/facilities/WeekTable'
import { kindWords, priceFromWords } from '@/web/ui/facilities/words'
import { PageHeader } from '@/web/ui/PageHeader'

interface Props {
  params: Promise<{ id: string }>
  searchParams: Promise<{ week?: string; day?: string; guests?: string }>
}

const WEEK_DAYS = 7
const NIGHTS_SHOWN = 28
/** More than any facility lets in: what was asked for, before it is lowered. */
const GUESTS_ASKED_MAX = 9_999

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [viewer, { id }] = await Promise.all([requireViewer(), params])
  return { title: (await findFacility(viewer, id))?.name }
}

export default async function FacilityPage({ params, searchParams }: Props) {
  const viewer = await requireViewer()
  const [{ id }, query, { t, language }] = await Promise.all([params, searchParams, pageWords()])
  const facility = await findFacility(viewer, id)
  if (!facility) notFound()
  const { rules } = facility
  const days = rules.nightly ? NIGHTS_SHOWN : WEEK_DAYS
  const today = todayAt(viewer, facility)
  const lastDay = lastDayOf(viewer, facility)
  const from = dayBetween(query.week, today, lastDay)
  const most = Math.min(mostGuests(rules), GUESTS_MAX)
  const guests = guestsIn(query.guests, most)
  const notices = [
    outsideWords(query.week, { first: today, last: lastDay }, t, language),
    guestsIn(query.guests, GUESTS_ASKED_MAX) > most ? t('facilities.week.guestsLowered', { most }) : null,
  ].filter((words) => words !== null)
  const [slots, closures, together] = await Promise.all([
    rules.isActive ? slotsOn(viewer, facility, from, { days, guests }) : [],
    closuresIn(viewer, facility.id, spanOf(facility, from, days)),
    countedTogether(viewer, facility),
  ])
  const week: WeekProps = { facility, slots, from, days, guests, t, language }
  return (
    <>
      <BackLink href="/facilities" label={t('facilities.day.overview')} />
      <PageHeader title={facility.name} {...(facility.description ? { lead: facility.description } : {})} />
      <p className="meta">
        <strong>{priceFromWords(rules, t)}</strong>
        <span>{kindWords(rules, t)}</span>
      </p>
      <section className="section" aria-labelledby="days">
        <h2 id="days">{t('facilities.week.title')}</h2>
        <Closures facility={facility} closures={closures} t={t} language={language} />
        {rules.isActive ? (
          <>
            {notices.map((words) => (
              <p className="notice" key={words}>
                {words}
              </p>
            ))}
            <GuestsForm facility={facility} week={from} guests={guests} t={t} />
            <WeekNav facility={facility} {...{ from, days, today, lastDay, guests, t, language }} />
            <Times
              week={week}
              day={dayBetween(query.day ?? firstFree(week), from, plusDays(from, days - 1))}
            />
            <Legend facility={facility} t={t} />
          </>
        ) : (
          <EmptyState icon="pause" title={t('facilities.week.inactiveTitle')}>
            {t('facilities.week.inactiveText')}
          </EmptyState>
        )}
      </section>
      <Terms facility={facility} together={together} t={t} language={language} />
    </>
  )
}

/** The same slots twice: as a table where there is room, and below one another where there is not. */
function Times({ week, day }: { week: WeekProps; day: LocalDate }) {
  const { facility, slots, t } = week
  if (slots.length === 0)
    return (
      <EmptyState icon="calendar" title={t('facilities.week.emptyTitle')}>
        {t('facilities.week.emptyText')}
      </EmptyState>
    )
  if (facility.rules.nightly)
    return (
      <>
        <NightTable {...week} />
        <NightList {...week} />
      </>
    )
  return (
    <>
      <WeekTable {...week} />
      <DayByDay {...week} day={day} />
    </>
  )
}

/** The first of the days on which anything is free: there a phone begins. */
function firstFree({ facility, slots }: WeekProps): LocalDate | undefined {
  const slot = slots.find(({ free }) => free)
  return slot && localDate(slot.start, facility.rules.timeZone)
}

function spanOf({ rules }: ShownFacility, from: LocalDate, days: number): { start: Date; end: Date } {
  const span = localDaySpan(from, plusDays(from, days - 1), rules.timeZone)
  if (!span) throw new RangeError(`${from} is no day.`)
  return span
}
