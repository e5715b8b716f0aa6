import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { localDate } from '@/domain/time'
import { nowOf } from '@/hooks/actor'
import { type Asked, askedOf, type BookingQuery } from '@/web/data/facilities/asked'
import { approverName } from '@/web/data/facilities/booked-for'
import { findFacility, type ShownFacility } from '@/web/data/facilities/facility'
import { ownBookingAt } from '@/web/data/facilities/own-booking'
import { nearestFree } from '@/web/data/facilities/slots'
import { type ForWhom, forWhomOf, type Stage, stageOf } from '@/web/data/facilities/stage'
import { requireViewer, type Viewer } from '@/web/data/viewer'
import { pageWords } from '@/web/i18n/words'
import { BackLink } from '@/web/ui/BackLink'
import { CheckForm } from '@/web/ui/bookings/new/CheckForm'
import { LengthForm } from '@/web/ui/bookings/new/LengthForm'
import { NotPossible } from '@/web/ui/bookings/new/NotPossible'
import { problemsOf } from '@/web/ui/bookings/new/problems'
import { StartLine } from '@/web/ui/bookings/new/StartLine'
import { Taken } from '@/web/ui/bookings/new/Taken'
import { facilityAddress } from '@/web/ui/facilities/address'
import { PageHeader } from '@/web/ui/PageHeader'

interface Props {
  searchParams: Promise<BookingQuery>
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const [viewer, { t }, { facility: id }] = await Promise.all([requireViewer(), pageWords(), searchParams])
  const facility = await findFacility(viewer, id)
  return { title: t('facilities.booking.title', { name: facility?.name ?? '' }) }
}

export default async function NewBookingPage({ searchParams }: Props) {
  const viewer = await requireViewer()
  const [query, { t, language }] = await Promise.all([searchParams, pageWords()])
  if (!query.facility) redirect('/facilities')
  const facility = await findFacility(viewer, query.facility)
  if (!facility) notFound()
  const asked = askedOf(query, facility)
  if (!asked) redirect(facilityAddress({ facilityId: facility.id }))
  const forWhom = await forWhomOf(viewer, query)
  const stage = await stageOf(viewer, facility, { asked, query, forWhom })
  const now = nowOf(viewer.req)
  const week = localDate(asked.start, facility.rules.timeZone)
  const back = facilityAddress({ facilityId: facility.id, week, guests: asked.guests ?? 0 })
  const title = asked.isWaiting ? 'facilities.booking.titleWait' : 'facilities.booking.title'
  const step = { choose: t('facilities.booking.stepOne'), check: t('facilities.booking.stepTwo') }
  return (
    <div className="narrow section booking-steps">
      <BackLink href={back} label={t('facilities.booking.back')} />
      <PageHeader
        title={t(title, { name: facility.name })}
        {...(stage.kind === 'choose' || stage.kind === 'check' ? { lead: step[stage.kind] } : {})}
      />
      {stage.kind === 'check' ? null : <StartLine {...{ facility, now, t, language }} start={asked.start} />}
      <StageOf {...{ viewer, facility, asked, forWhom, stage }} isJustTaken={query.said === 'taken'} />
    </div>
  )
}

interface StageProps {
  viewer: Viewer
  facility: ShownFacility
  asked: Asked
  forWhom: ForWhom | null
  stage: Stage
  isJustTaken: boolean
}

/** The step that is next, or why there is none. */
async function StageOf({ viewer, facility, asked, forWhom, stage, isJustTaken }: StageProps) {
  const { t, language } = await pageWords()
  const shared = { facility, asked, t, language }
  const guests = asked.guests ?? 0
  const booker = forWhom?.chosen ?? null
  switch (stage.kind) {
    case 'choose':
      return (
        <LengthForm
          {...shared}
          choices={stage.choices}
          forWhom={forWhom}
          problems={problemsOf(stage.problems, facility, t)}
        />
      )
    case 'check':
      return (
        <CheckForm
          {...shared}
          asked={{ ...asked, guests: stage.guests }}
          choice={stage.choice}
          booker={booker}
          approver={await approverName(viewer, facility.approverId)}
          now={nowOf(viewer.req)}
        />
      )
    case 'taken': {
      const nearest = await nearestFree(viewer, facility, asked.start, guests)
      const bookerId = booker?.id ?? viewer.actor.resident?.id ?? null
      const own = await ownBookingAt(viewer, facility, asked, bookerId)
      return <Taken {...shared} {...{ nearest, own, isJustTaken }} residentId={booker?.id ?? null} />
    }
    case 'refused': {
      const nearest = await nearestFree(viewer, facility, asked.start, guests)
      return <NotPossible {...shared} code={stage.code} nearest={nearest} guests={guests} />
    }
  }
}
