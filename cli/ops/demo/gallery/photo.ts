import type { SignedUp } from '../history/world'
import type { Moment } from './moments/moment'

/** A photo with its times and its owner. */
export interface Photo {
  id: string
  fileId: string
  moment: Moment
  uploader: SignedUp
  eventId: string | null
  at: Date
}
