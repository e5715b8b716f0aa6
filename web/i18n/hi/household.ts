import type { Part } from '../messages'

export const household: Part<'household'> = {
  title: 'परिवार',
}
