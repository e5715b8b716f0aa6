import type { Scene } from '../scene'

/** A photo of the demo: what is on it, who took it and when. */
export interface Moment {
  caption: string
  /** Mailbox of whoever took it; somebody of the estate when absent. */
  by?: string
  /** Days before today; of an event's album the day after the last one whose title begins so. */
  days: number
  album?: string
  scene: Scene
  isFeatured?: true
  /** Waits for a moderator; or was taken out by one. */
  status?: 'pending' | 'removed'
  says?: readonly (readonly [says: string, answer?: string])[]
}
