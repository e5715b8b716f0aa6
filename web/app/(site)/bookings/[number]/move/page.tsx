import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { bookingOffersFor } from '@/domain/bookings/offers'
import { nowOf } from '@/hooks/actor'
import { type FoundBooking, findBooking } from '@/web/data/bookings/find'
import { askedTimes, chosenTime, type MoveQuery } from '@/web/data/bookings/move-query'
import { requireViewer } from '@/web/data/viewer'
import { span } from '@/web/i18n/times'
import { pageWords, type Words } from '@/web/i18n/words'
import { BackLink } from '@/web/ui/BackLink'
import { MovePreview } from '@/web/ui/bookings/MovePreview'
import { MoveTimes } from '@/web/ui/bookings/MoveTimes'
import { PageHeader } from '@/web/ui/PageHeader'

interface Props {
  params: Promise<{ number: string }>
  searchParams: Promise<MoveQuery>
}

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await pageWords()
  return { title: t('booking.move') }
}

export default async function MovePage({ params, searchParams }: Props) {
  const viewer = await requireViewer()
  const found = await findBooking(viewer, (await params).number)
  if (!found) notFound()
  const query = await searchParams
  const { t, language } = await pageWords()
  const { booking, facility } = found
  const { number } = booking
  const now = nowOf(viewer.req)
  const back = <BackLink href={`/bookings/${number}`} label={t('bookingMove.backTo', { number })} />
  const title = t('bookingMove.title', { facility: facility.name })
  if (!bookingOffersFor(viewer.actor, booking, now).moves)
    return (
      <>
        {back}
        <PageHeader title={title} />
        <p className="warning">{t('bookingMove.over')}</p>
      </>
    )
  const when = span({ ...booking, timeZone: booking.policy.timeZone }, language)
  const asked = askedTimes(found, query, now)
  const chosen = chosenTime(found, query)
  const shared = { viewer, found, asked, t, language }
  return (
    <>
      {back}
      <PageHeader title={title} lead={`${t('bookingMove.now', { when })} ${t('bookingMove.kept')}`} />
      <Refused found={found} code={query.refused} when={when} t={t} />
      {chosen ? <MovePreview {...shared} to={chosen} /> : <MoveTimes {...shared} now={now} />}
    </>
  )
}

/** The time that was chosen has gone meanwhile: the booking is as it was, and says so. */
function Refused({ code, when, t }: { found: FoundBooking; code?: string; when: string; t: Words }) {
  const key = `bookingWords.reason.${code}` as 'bookingWords.reason.slot_taken'
  if (!code || !/^\w+$/.test(code) || !t.has(key)) return null
  return (
    <p className="warning" role="status">
      <strong>{t(key)}.</strong> {t('bookingMove.refused', { when })}
    </p>
  )
}
