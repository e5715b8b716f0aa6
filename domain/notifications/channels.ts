import type { DeliveryChannel, Urgency } from './words'

/** How somebody can be reached outside the site. */
export interface Contact {
  hasEmail: boolean
  hasPhone: boolean
}

/**
 * The channels a message takes beside the site itself: e-mail for all, SMS too when it is urgent or an emergency.
 * Estate default of design "Notifications"; a person's own choices will narrow it here.
 */
export function channelsFor(urgency: Urgency, contact: Contact): DeliveryChannel[] {
  const channels: DeliveryChannel[] = []
  if (contact.hasEmail) channels.push('email')
  if (contact.hasPhone && urgency !== 'normal') channels.push('sms')
  return channels
}
