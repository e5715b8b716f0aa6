import type { Actor, Person } from '@/domain/actor'
import type { TicketPatch } from '@/domain/tickets/patch'
import type { Priority, TicketChannel, TicketScope, UpdateVisibility } from '@/domain/tickets/words'
import type { StoredCategory } from '../categories'
import type { Member } from '../people'
import type { SignedUp } from './world'

/** How a ticket begins. */
export interface Opening {
  at: Date
  category: StoredCategory
  title: string
  description: string
  location: string
  scope: TicketScope
  requestedPriority: Priority
  channel: TicketChannel
  /** Whose it is; null for what staff find themselves. */
  resident: { id: string; flatId: string } | null
  reportedBy: Person
  /** Who is on call, should it be an emergency. */
  onCall: Member | null
}

/** One thing that somebody does with a ticket. */
export interface Step {
  at: Date
  by: Actor
  patch?: TicketPatch
  comment?: { body: string; visibility: UpdateVisibility }
}

/** A ticket's life before the rules have judged it. */
export interface Story {
  opening: Opening
  steps: Step[]
  /** Its resident, if they have an account: the one who can chase, close and rate. */
  voice: SignedUp | null
  /** What is done about it in the end. */
  fix: string
  /** What it costs in the end, in rupees; null for nothing. */
  cost: number | null
}
