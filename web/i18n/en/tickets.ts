/** Everything about tickets that both residents and staff read. */
export const tickets = {
  status: {
    submitted: 'Submitted',
    acknowledged: 'Acknowledged',
    assigned: 'Assigned',
    in_progress: 'In progress',
    on_hold: 'On hold',
    resolved: 'Resolved',
    closed: 'Closed',
    cancelled: 'Cancelled',
  },
  priority: { low: 'Low', medium: 'Medium', high: 'High', emergency: 'Emergency' },
  overdue: 'Overdue',
  /** Why work waits, in the middle of a sentence. */
  waitsFor: {
    resident_away: 'resident away',
    approval: 'waiting for approval',
    part: 'waiting for a part',
    weather: 'weather',
    other: 'something else',
  },
  paused: 'Clock paused: {why}',
  list: {
    title: 'Tickets',
    mine: 'Mine',
    everyone: 'Community',
    past: 'Past',
    noneMineTitle: 'Nothing reported yet',
    noneMineText:
      'Something broken, leaking or too loud? Report it, and it gets a number and somebody who owns it.',
    noneCommunityTitle: 'No open community tickets',
    noneCommunityText:
      'When something that concerns everybody is reported, it shows here and you can follow it.',
  },
  /** What happens next, for the resident, by status. */
  next: {
    submitted: 'Waiting for the office to look at it.',
    acknowledged: 'Seen. It will be assigned soon.',
    assigned: '{name} will take care of it.',
    assignedNobody: 'Somebody will take care of it.',
    in_progress: '{name} is working on it.',
    in_progressNobody: 'It is being worked on.',
    on_hold: 'Waiting until {when}.',
    on_holdFor: 'Waiting until {when}: {why}.',
    paused: 'Paused until {when}: {why}.',
    resolved: 'Check whether it is fixed, and confirm.',
    closed: 'Done.',
    cancelled: 'Cancelled.',
  },
}
