import { EVENT_TYPE_LABELS } from '@/domain/events/words'

/** The list of events, and the words that they are called by wherever they show. */
export const events = {
  title: 'Events',
  new: 'New event',
  view: { coming: 'Coming', past: 'Past', mine: 'Mine' },
  narrow: 'Kind of event',
  allTypes: 'All kinds',
  type: EVENT_TYPE_LABELS,
  status: { draft: 'Draft', cancelled: 'Cancelled', completed: 'Over' },
  answer: {
    going: '{heads, plural, one {You are going} other {You are going, # of you}}',
    waits: 'You are on the waiting list',
    maybe: 'You may come',
    no: 'You are not coming',
  },
  answered: {
    going: '{heads, plural, one {You said yes} other {You said yes, # of you}}',
    waits: 'You were on the waiting list',
    maybe: 'You said maybe',
    no: 'You said no',
  },
  allDay: 'All day',
  heads: '{count, plural, one {# person is coming} other {# people are coming}}',
  headsOver: '{count, plural, one {# person said yes} other {# people said yes}}',
  places: '{taken} of {capacity} places taken',
  waiting: '{count} waiting',
  later: 'Later',
  first: 'First',
  calendar: 'Add to calendar',
  calendarText: 'What you say yes to shows in your own calendar by itself.',
  none: { coming: 'Nothing is planned', past: 'Nothing here yet', mine: 'Nothing here yet' },
  noneText: {
    coming: 'When something is planned in the estate, it shows here, and you are told.',
    past: 'What has taken place stands here, with its photos.',
    mine: 'What you say yes or maybe to stands here, and what you organise.',
  },
  noneOfType: 'Nothing of this kind',
  noneOfTypeText: 'There may be something of another kind.',
}
