/** What bookings are called wherever they show: their statuses, and why a time cannot be had. */
export const bookingWords = {
  status: {
    waitlisted: 'On the waiting list',
    offered: 'Offered to you',
    offeredOther: 'Offered',
    pending: 'Waiting for approval',
    approved: 'Waiting for payment',
    confirmed: 'Confirmed',
    rejected: 'Not approved',
    cancelled: 'Cancelled',
    expired: 'Expired',
    completed: 'Over',
    no_show: 'Did not come',
  },
  /** Why a slot is not free, in as few words as a table has room for. */
  reason: {
    end_before_start: 'Not possible',
    in_the_past: 'Over',
    off_grid: 'Not bookable',
    outside_hours: 'Not open',
    too_short: 'Too short',
    too_long: 'Too long',
    too_soon: 'Too soon',
    too_far: 'Not yet open for booking',
    too_many_guests: 'Too many guests',
    facility_closed: 'Closed',
    quota_reached: 'Your flat’s share is used',
    slot_taken: 'Taken',
    capacity_full: 'Full',
  },
}

/** What a refused booking says to a person, by its code; they stand among `errors`. */
export const bookingRefusals = {
  end_before_start: 'It has to end after it begins.',
  in_the_past: 'This time has begun already. Choose a later one.',
  off_grid: 'Bookings begin and end at fixed times here. Choose one of those shown.',
  outside_hours: 'It is not open for all of that time. Choose a time within the hours.',
  too_short: 'That is too short here. Choose a longer time.',
  too_long: 'That is too long here. Choose a shorter time.',
  too_soon: 'That is too soon: it has to be booked further ahead. Choose a later time.',
  too_far: 'That is too far ahead. Choose an earlier day, or come back later.',
  too_many_guests:
    '{maxGuests, plural, =0 {No guests here: only whoever books may come.} one {At most one guest.} other {At most # guests.}}',
  facility_closed: 'It is closed then. Choose another time.',
  quota_reached:
    'Your flat has made all the bookings it may make in this {per, select, month {month} other {week}}. Choose another {per, select, month {month} other {week}}, or cancel one.',
  slot_taken: 'Somebody else has this time. Choose another, or wait for it.',
  capacity_full:
    'Not enough places are free then: {free, plural, =0 {none} one {one} other {#}} of {places}. Choose another time, come with fewer, or wait for it.',
  already_waiting: 'You are on the waiting list for this time already: {number}.',
  already_booked: 'You have this time yourself: {number}.',
  waits_full: 'You are waiting for {most} times already. Give one up to wait for another.',
  already_started: 'It has begun: it can no longer be changed.',
  already_checked_in: 'They have been checked in already.',
  check_in_not_open: 'Check-in is not open yet.',
  check_in_closed: 'Check-in is over.',
  offer_expired: 'The offer has ended, and the time has been offered to the next.',
  approval_expired: 'It was not decided in time, and has expired.',
}
