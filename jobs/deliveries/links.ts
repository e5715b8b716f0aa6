import { type LinkAction, linkFor } from '@/domain/links/actions'
import type { Unsubscribable } from '@/domain/links/unsubscribing'
import { signLink } from '@/server/signed-links'
import type { AwaitedBooking } from './awaited-bookings'
import type { ClaimedDelivery } from './claimed'
import type { Post } from './post'

/** Where the recipient does the one thing that a message asks of them, without a sign-in; null when it asks nothing. */
export function actionUrlOf(delivery: ClaimedDelivery, post: Post): string | null {
  const { matter } = delivery
  if (!matter) return null
  switch (matter.kind) {
    case 'announcement':
      return addressOf('/link', delivery, post, {
        action: 'acknowledge-announcement',
        subject: matter.announcement.id,
      })
    case 'resolved-ticket':
      return addressOf('/link', delivery, post, { action: 'confirm-ticket', subject: matter.ticketId })
    case 'pending-booking':
      return addressOf('/link', delivery, post, asked('decide-booking', matter))
    case 'offered-booking':
      return addressOf('/link', delivery, post, asked('answer-offer', matter))
    case 'confirmed-booking':
    case 'staff-report':
      return null
    default:
      return matter satisfies never
  }
}

/** Where such mails are stopped, by a person or by one click of a mail program: those of its category unless said. */
export const unsubscribeUrlOf = (
  delivery: ClaimedDelivery,
  post: Pick<Post, 'estateUrl'>,
  what: Unsubscribable = delivery.category,
): string => addressOf('/unsubscribe', delivery, post, { action: 'unsubscribe', subject: what })

const asked = (action: LinkAction, { bookingId, answerBy }: AwaitedBooking): Asked => ({
  action,
  subject: bookingId,
  deadline: answerBy,
})

interface Asked {
  action: LinkAction
  subject: string
  /** After which nobody asks for it; left out where there is no such instant. */
  deadline?: Date
}

function addressOf(
  path: string,
  { recipientId: userId, notificationId, claimedAt }: ClaimedDelivery,
  { estateUrl }: Pick<Post, 'estateUrl'>,
  { action, subject, deadline }: Asked,
): string {
  const token = signLink(linkFor({ action, subject, userId }, notificationId, claimedAt, deadline))
  return new URL(`${path}/${token}`, estateUrl).href
}
