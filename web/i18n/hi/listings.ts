import type { Part } from '../messages'

export const listings: Part<'listings'> = {
  title: 'बाज़ार',
}
