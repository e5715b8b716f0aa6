import type { PayloadRequest } from 'payload'
import { isAnswerAwaited, type SignedLink } from '@/domain/links/actions'
import { bookingOvertaken } from '@/domain/links/refusals'
import type { LinkWish } from './carry-out'
import { bookingFor } from './linked-booking'

/**
 * The yes or no that a link asks for, as an ordinary change of the booking: an approver's decision, or a waiting resident's
 * answer to an offer.
 * @throws RuleViolation 409 when it has been answered, or was moved since its page was shown.
 */
export async function answerBooking(
  req: PayloadRequest,
  link: SignedLink,
  { isRefusal, note, revision }: LinkWish,
): Promise<void> {
  const shown = await bookingFor(req, link)
  const isAnother = revision !== null && revision !== shown.revision
  if (isAnother || !isAnswerAwaited(link, shown)) throw bookingOvertaken(shown.status)
  const no = link.action === 'decide-booking' ? 'rejected' : 'cancelled'
  await req.payload.update({
    collection: 'bookings',
    id: link.subject,
    data: { status: isRefusal ? no : 'confirmed', ...(note === null ? {} : { note }) },
    depth: 0,
    overrideAccess: false,
    req,
  })
}
