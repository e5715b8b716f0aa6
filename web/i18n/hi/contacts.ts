import type { Part } from '../messages'

export const contacts: Part<'contacts'> = {
  title: 'ज़रूरी नंबर',
}
