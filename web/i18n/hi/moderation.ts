import type { Part } from '../messages'

export const moderation: Part<'moderation'> = {
  title: 'देखने को',
}
