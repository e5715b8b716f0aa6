/** Who lives in one’s home. */
export const household = {
  title: 'Household',
  lead: 'Who is entered for flat {flat}.',
  you: 'you',
  since: 'since {day}',
  until: 'until {day}',
  waiting: 'Waiting for the committee',
  waitingHint:
    'They have been sent an e-mail to choose a password, and come in once the committee has checked.',
  withdraw: 'Take back',
  withdrawOf: 'Take back {name}',
  add: 'Add somebody',
  addHint: 'A tenant, or somebody of the family. The committee checks before they come in.',
  name: 'Name',
  email: 'E-mail address',
  emailHint: 'Where the invitation goes.',
  phone: 'Phone',
  capacity: 'They live here as',
  moveIn: 'Moves in on',
  send: 'Send the invitation',
  leaving: 'Moving out',
  ownLeaving: 'If you move out yourself, tell the committee the day.',
  leavingHint: 'From that day on the account is closed. Tickets, bookings and receipts stay as they are.',
  who: 'Who moves out',
  day: 'Day of moving out',
  dayHint: 'Leave it empty to stay.',
  onlyOwners:
    'Owners of the flat add tenants and family here. Is somebody missing? Ask an owner or the estate office.',
  noDay: 'Give a day to come.',
  added: 'The invitation is on its way.',
  withdrawn: 'They are no longer waiting.',
  saved: 'The day is noted.',
}

/** Refusals of this page, by their codes. */
export const householdRefusals = {
  email_in_use: 'There is an account with this e-mail address already.',
  household_full: 'There are as many people in this flat as can be entered here. Ask the estate office.',
  moved_out: 'They have moved out already. Ask the committee to change that.',
  already_verified: 'The committee has let them in. Say when they move out instead.',
}
