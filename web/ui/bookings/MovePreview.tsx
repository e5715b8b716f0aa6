import { duePaise } from '@/domain/bookings/booking'
import type { Interval } from '@/domain/bookings/facility'
import type { BookingDerived } from '@/domain/bookings/plan'
import type { Language } from '@/domain/notifications'
import { RuleViolation } from '@/domain/violations'
import { moveBooking } from '@/web/actions/bookings/move'
import type { FoundBooking } from '@/web/data/bookings/find'
import { previewMove, type TimesAsked } from '@/web/data/bookings/move'
import { peopleOf } from '@/web/data/bookings/people'
import type { Viewer } from '@/web/data/viewer'
import { price } from '@/web/i18n/format'
import { span, weekdayInstant } from '@/web/i18n/times'
import type { Words } from '@/web/i18n/words'
import { ActionForm } from '../form/ActionForm'
import { Submit } from '../form/Submit'
import { formWords } from '../form/words'
import { AboutBooking } from './AboutBooking'

interface MovePreviewProps {
  viewer: Viewer
  found: FoundBooking
  asked: TimesAsked
  to: Interval
  t: Words
  language: Language
}

/** The old time and the new, with what changes in money and in who has to say yes; then the one button. */
export async function MovePreview({ viewer, found, asked, to, t, language }: MovePreviewProps) {
  const { booking } = found
  const { number, policy } = booking
  const plan = await previewMove(viewer, found, to)
  const query = new URLSearchParams({ from: asked.from, steps: String(asked.steps) })
  const others = (
    <a className="button quiet" href={`/bookings/${number}/move?${query}`}>
      {t('bookingMove.another')}
    </a>
  )
  if (plan instanceof RuleViolation)
    return (
      <NotToBeHad refusal={plan} t={t}>
        {others}
      </NotToBeHad>
    )
  const { approverName } = await peopleOf(viewer, booking.id)
  const words = formWords(t)
  const zone = policy.timeZone
  return (
    <section className="card question move-preview" aria-labelledby="preview">
      <h2 id="preview">{t('bookingMove.preview')}</h2>
      <Compared booking={booking} to={to} derived={plan.derived} t={t} language={language} />
      {consequences(found, plan.derived, approverName, t, language).map((words) => (
        <p key={words}>{words}</p>
      ))}
      <div className="buttons">
        <ActionForm action={moveBooking} words={words} label={t('bookingMove.preview')}>
          <AboutBooking booking={{ number, status: booking.status, updatedAt: found.row.updatedAt }} />
          <input type="hidden" name="start" value={to.start.toISOString()} />
          <input type="hidden" name="end" value={to.end.toISOString()} />
          <input type="hidden" name="from" value={asked.from} />
          <input type="hidden" name="steps" value={asked.steps} />
          <Submit working={words.working}>
            {t('bookingMove.send')}
            <span className="unseen">: {span({ ...to, timeZone: zone }, language)}</span>
          </Submit>
        </ActionForm>
        {others}
      </div>
    </section>
  )
}

function NotToBeHad({
  refusal,
  t,
  children,
}: {
  refusal: RuleViolation
  t: Words
  children: React.ReactNode
}) {
  const key = `bookingWords.reason.${refusal.code}` as 'bookingWords.reason.slot_taken'
  return (
    <>
      <p className="warning">{t.has(key) ? `${t(key)}.` : t('bookingMove.over')}</p>
      <p>{children}</p>
    </>
  )
}

interface ComparedProps extends Pick<MovePreviewProps, 'to' | 't' | 'language'> {
  booking: FoundBooking['booking']
  derived: BookingDerived
}

function Compared({ booking, to, derived, t, language }: ComparedProps) {
  const { start, end, policy, feePaise, depositPaise } = booking
  const { timeZone } = policy
  const changed = (old: number, now: number) =>
    old === now ? (
      price(now)
    ) : (
      <>
        <s>{price(old)}</s> <strong>{price(now)}</strong>
      </>
    )
  return (
    <dl className="facts">
      <dt>{t('bookingMove.old')}</dt>
      <dd>{span({ start, end, timeZone }, language)}</dd>
      <dt>{t('bookingMove.new')}</dt>
      <dd>
        <strong>{span({ ...to, timeZone }, language)}</strong>
      </dd>
      <dt>{t('bookingMove.fee')}</dt>
      <dd>{changed(feePaise, derived.feePaise ?? feePaise)}</dd>
      {depositPaise + (derived.depositPaise ?? 0) > 0 ? (
        <>
          <dt>{t('bookingMove.deposit')}</dt>
          <dd>{changed(depositPaise, derived.depositPaise ?? depositPaise)}</dd>
        </>
      ) : null}
    </dl>
  )
}

/** What the move brings with it, a sentence each. */
function consequences(
  { booking }: FoundBooking,
  derived: BookingDerived,
  approverName: string | null,
  t: Words,
  language: Language,
): string[] {
  const { feePaise = booking.feePaise, depositPaise = booking.depositPaise } = derived
  const due = duePaise({ ...booking, feePaise, depositPaise })
  const back = Math.max(0, (derived.refundPaise ?? 0) - booking.refundedPaise)
  const cap = derived.refundCapPercent ?? 100
  const when = derived.payBy ? weekdayInstant(derived.payBy, language, booking.policy.timeZone) : ''
  return [
    ...(derived.status === 'pending' ? [approvalWords(approverName, t)] : []),
    ...(derived.status === 'approved' && when ? [t('bookingMove.pay', { amount: price(due), when })] : []),
    ...(back > 0 ? [t('bookingMove.back', { amount: price(back) })] : []),
    ...(cap < 100 ? [t('bookingMove.cap', { percent: cap })] : []),
  ]
}

const approvalWords = (name: string | null, t: Words): string =>
  name ? t('bookingMove.approval', { name }) : t('bookingMove.approvalOffice')
