import { bookingRefusals } from './booking-words'
import { documentRefusals } from './documents'
import { eventRefusals } from './event-form'
import { householdRefusals } from './household'
import { listingRefusals } from './listings-refusals'

/** What a refusal says to a person, by its code; a code that is not here is told in the rule's own words. */
export const errors = {
  required: 'Fill in “{field}”.',
  tooLong: '“{field}” has at most {max} characters.',
  choose: 'Choose something for “{field}”.',
  invalid_credentials:
    'The e-mail or the password is wrong. If you have asked to join, the committee lets you in first, and you get an e-mail then.',
  account_inactive:
    'This account is not active yet: it waits for the committee, or its holder has left. Ask the estate office.',
  account_inactive_committee:
    'Your account is not open yet: the committee still checks who you are. You get an e-mail as soon as you can sign in.',
  account_inactive_waiting:
    'Your account is not open yet: the estate office still has to enter who you are. Ask there if it takes long.',
  too_many_requests:
    'Too many tries. Wait {minutes, plural, one {a minute} other {# minutes}} and try again.',
  not_permitted: 'You may not do this. Somebody else may have changed it meanwhile; load the page again.',
  not_found: 'This no longer exists, or you may not see it.',
  transition_not_allowed: 'Somebody changed this meanwhile. Look at it again, then decide.',
  stale_write: 'Somebody changed this meanwhile. Look at it again, then decide.',
  ticket_not_editable: 'It is being worked on, so the report stays as it is. Add a comment instead.',
  rating_closed: 'This ticket can no longer be rated, or has been already.',
  reopen_window_over: 'It was closed more than 14 days ago. Report it again, and name the old number.',
  reason_required: 'Say why.',
  resolution_required: 'Say what was done.',
  held_until_invalid: 'Say until when it waits: a day to come, within a year.',
  staff_not_suitable: 'This is not work of your trade.',
  staff_not_suitable_other_person: 'They do not do this kind of work, or have left. Choose somebody else.',
  staff_at_capacity_other_person: 'Their list is full. Choose somebody else, or say why it must be them.',
  staff_at_capacity: 'Your list is full. Finish something first, or ask the supervisor.',
  already_exists: 'That is there already.',
  unsupported_media: 'This is no photo we can read. Send a JPEG, PNG or WebP.',
  payload_too_large: 'A file has at most 10 MB.',
  unauthenticated: 'You have been signed out. Sign in again.',
  sending_still: 'The first try is still under way. Wait a moment and send it again.',
  try_again: 'Somebody else was faster. Try again.',
  in_use: 'Something else still needs this, so it stays.',
  not_community: 'Only tickets of the whole community can be followed.',
  own_ticket: 'It is your own ticket: you hear of it anyway.',
  assignee_required: 'Say who is to do it.',
  reminded_lately: 'They have been reminded lately. Give them time.',
  just_published: 'It was published a moment ago. Give people time to read it.',
  validity_over: 'It no longer holds.',
  withdrawn: 'It was withdrawn.',
  not_published: 'It has not been published.',
  invalid:
    '{field, select, title {The title} description {The description} category {The category} location {The place} photos {A photo} body {The text} note {The note} phone {The phone number} alternatePhone {The other phone number} email {The e-mail address} password {The password} name {The name} language {The language} other {Something here}} cannot be saved like this. Check it and send it again.',
  thread_locked: 'Comments were closed meanwhile. Load the page again.',
  internal: 'Something went wrong on our side. It has been logged; try again in a moment.',
  ...bookingRefusals,
  ...eventRefusals,
  ...listingRefusals,
  ...documentRefusals,
  ...householdRefusals,
}
