import type { CommitteeRole, ResidentType } from '@/domain/actor'

/** A resident whom the contract, or the story, names. */
export interface CastMember {
  flat: string
  name: string
  type: ResidentType
  /** The part of the address before `@khaki.example`; made from the name when absent. */
  mailbox?: string
  committeeRole?: CommitteeRole
  /** Years in the flat. */
  years: number
}

/** The named residents of contract §2, and the rest of the committee. */
export const CAST: readonly CastMember[] = [
  { flat: 'A-101', name: 'Asha Menon', type: 'owner', mailbox: 'asha', years: 5 },
  { flat: 'A-101', name: 'Ravi Menon', type: 'family', mailbox: 'ravi', years: 5 },
  { flat: 'A-102', name: 'Meera Joshi', type: 'tenant', mailbox: 'meera', years: 1.5 },
  {
    flat: 'B-201',
    name: 'Sudha Raghavan',
    type: 'owner',
    mailbox: 'secretary',
    committeeRole: 'secretary',
    years: 7,
  },
  { flat: 'C-301', name: 'Omar Siddiqui', type: 'owner', mailbox: 'omar', years: 4 },
  {
    flat: 'A-601',
    name: 'Col. Harjit Sandhu (Retd.)',
    type: 'owner',
    mailbox: 'harjit.sandhu',
    committeeRole: 'chairperson',
    years: 8,
  },
  { flat: 'C-502', name: 'Ketan Parikh', type: 'owner', committeeRole: 'treasurer', years: 6 },
  { flat: 'B-403', name: 'Sharmila Bose', type: 'owner', committeeRole: 'member', years: 3 },
]
