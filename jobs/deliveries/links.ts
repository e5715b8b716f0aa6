import { type LinkAction, linkFor } from '@/domain/links/actions'
import { signLink } from '@/server/signed-links'
import type { ClaimedDelivery } from './claimed'
import type { Post } from './post'

/** Where the recipient does the one thing that a message asks of them, without a sign-in; null when it asks nothing. */
export function actionUrlOf(delivery: ClaimedDelivery, post: Post): string | null {
  const { matter } = delivery
  if (!matter) return null
  switch (matter.kind) {
    case 'announcement':
      return addressOf('/link', delivery, post, 'acknowledge-announcement', matter.announcement.id)
    case 'resolved-ticket':
      return addressOf('/link', delivery, post, 'confirm-ticket', matter.ticketId)
    default:
      return matter satisfies never
  }
}

/** Where mails of this message's category are stopped, by a person or by one click of a mail program. */
export const unsubscribeUrlOf = (delivery: ClaimedDelivery, post: Post): string =>
  addressOf('/unsubscribe', delivery, post, 'unsubscribe', delivery.category)

function addressOf(
  path: string,
  { recipientId: userId, notificationId, claimedAt }: ClaimedDelivery,
  { estateUrl }: Post,
  action: LinkAction,
  subject: string,
): string {
  const token = signLink(linkFor({ action, subject, userId }, notificationId, claimedAt))
  return new URL(`${path}/${token}`, estateUrl).href
}
