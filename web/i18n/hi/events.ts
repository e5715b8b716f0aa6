import type { Part } from '../messages'

export const events: Part<'events'> = {
  title: 'कार्यक्रम',
}
