import { FEEDBACK_MAX, RATING_MAX, RATING_MIN } from '@/domain/events/words'
import { writeFeedback } from '@/hooks/events/write-feedback'
import { anyoneSignedIn, which } from '../access'
import { defineCollection } from '../define'
import { derivedRelation, RELATED_CELL } from '../fields'
import { feedbackQuery } from './access'

/** What those who came thought of it, once each. */
export const eventFeedback = defineCollection({
  slug: 'event-feedback',
  isAudited: true,
  labels: { singular: 'Feedback', plural: 'Feedback' },
  admin: { group: 'Events', defaultColumns: ['event', 'rating', 'comment', 'user', 'createdAt'] },
  defaultSort: '-createdAt',
  access: { create: anyoneSignedIn, read: which(feedbackQuery) },
  fields: [
    {
      name: 'event',
      type: 'relationship',
      relationTo: 'events',
      required: true,
      admin: { components: RELATED_CELL },
    },
    {
      name: 'rating',
      type: 'number',
      min: RATING_MIN,
      max: RATING_MAX,
      required: true,
      custom: { integer: true },
    },
    { name: 'comment', type: 'textarea', maxLength: FEEDBACK_MAX },
    derivedRelation('user', 'users'),
  ],
  hooks: { beforeChange: [writeFeedback] },
})
