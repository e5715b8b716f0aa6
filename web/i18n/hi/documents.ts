import type { Part } from '../messages'

export const documents: Part<'documents'> = {
  title: 'दस्तावेज़',
}
