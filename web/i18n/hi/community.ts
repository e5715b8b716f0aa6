import type { Part } from '../messages'

export const community: Part<'community'> = {
  title: 'सोसाइटी',
}
