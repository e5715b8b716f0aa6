'use server'
import type { FormState } from '@/web/ui/form/state'
import { carryOutMove } from './move'
import { starsIn } from './stars'

/** "Yes, it is solved", with stars and a word for who likes to give them. */
export async function confirmSolved(_: FormState, form: FormData): Promise<FormState> {
  const residentRating = starsIn(form)
  return carryOutMove(form, (t) => ({
    said: 'closed',
    isDone: ({ status }) => status === 'closed',
    text: { name: 'feedback', label: t('ticket.close.feedback') },
    data: (feedback) => ({
      status: 'closed',
      ...(residentRating ? { residentRating } : {}),
      ...(feedback ? { residentFeedback: feedback } : {}),
    }),
  }))
}

/** "Not fixed": back to work. Where its technician is gone, the rules make it wait for another. */
export async function sendBack(_: FormState, form: FormData): Promise<FormState> {
  return carryOutMove(form, (t) => ({
    said: 'returned',
    isDone: ({ status }) => status === 'in_progress',
    text: { name: 'returnNote', label: t('ticket.close.stillWrong'), isRequired: true },
    data: (note) => ({ status: 'in_progress', note }),
  }))
}

/** Opens a closed ticket again. */
export async function reopen(_: FormState, form: FormData): Promise<FormState> {
  return carryOutMove(form, (t) => ({
    said: 'reopened',
    isDone: ({ status }) => status === 'acknowledged',
    text: { name: 'reopenNote', label: t('ticket.reopen.label'), isRequired: true },
    data: (note) => ({ status: 'acknowledged', note }),
  }))
}

/** Cancels; whether a reason is needed is for the rules to say. */
export async function cancel(_: FormState, form: FormData): Promise<FormState> {
  return carryOutMove(form, (t) => ({
    said: 'cancelled',
    isDone: ({ status }) => status === 'cancelled',
    text: { name: 'cancelReason', label: t('ticket.cancel.why') },
    data: (cancelReason) => ({ status: 'cancelled', ...(cancelReason ? { cancelReason } : {}) }),
  }))
}

/** Stars for a ticket that was closed before. */
export async function rate(_: FormState, form: FormData): Promise<FormState> {
  const stars = starsIn(form)
  return carryOutMove(form, (t) => ({
    said: 'rated',
    isDone: ({ residentRating }) => stars !== null && residentRating === stars,
    text: { name: 'feedback', label: t('ticket.close.feedback') },
    problems: stars === null ? [{ field: 'stars', message: t('ticket.chooseStars') }] : [],
    data: (feedback) => ({ residentRating: stars, ...(feedback ? { residentFeedback: feedback } : {}) }),
  }))
}
