import type { Part } from '../messages'

export const gallery: Part<'gallery'> = {
  title: 'गैलरी',
}
