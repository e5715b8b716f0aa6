/** What a client sets of an event; the rest is filled by the rules. */
export const CLIENT_FIELDS = [
  'title',
  'description',
  'eventType',
  'status',
  'start',
  'end',
  'allDay',
  'location',
  'facility',
  'capacity',
  'maxGuests',
  'rsvpDeadline',
  'audience',
] as const
