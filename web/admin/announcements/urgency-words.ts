import type { Urgency } from '@/domain/notifications'

/** What each urgency does, for whoever chooses it. */
export const URGENCY_EFFECTS: Record<Urgency, string> = {
  normal: 'In the app and by e-mail, as each person has chosen. Quiet hours hold.',
  urgent: 'In the app, by e-mail and by SMS, as each person has chosen. Quiet hours hold.',
  emergency:
    'For danger to life alone: it passes mutes and quiet hours, goes out by every way at once, and cannot be taken back. Say below until when it holds.',
}

/** By which ways a publication goes out, for the question that is asked before it does. */
export const URGENCY_WAYS: Record<Urgency, string> = {
  normal: 'in the app and by e-mail, and by push where a browser asked for it',
  urgent: 'in the app, by e-mail and by SMS, and by push where a browser asked for it',
  emergency: 'in the app, by e-mail, by SMS and by push, past every mute and all quiet hours',
}
