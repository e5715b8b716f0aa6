import type { Column } from '../table'
import { document, type Resident } from '../wire'

/** Where somebody lives, as far as it was answered. */
export const flatOf = ({ flat }: Resident): string => document(flat)?.number ?? ''

/** The columns of every list of residents. */
export const RESIDENT_COLUMNS: Column<Resident>[] = [
  { name: 'flat', text: flatOf, style: () => 'bold' },
  { name: 'name', text: ({ name }) => name ?? '', shrinkTo: 12 },
  { name: 'type', text: ({ residentType }) => residentType ?? '' },
  { name: 'phone', text: ({ phone }) => phone ?? '', leaves: 2 },
  { name: 'email', text: ({ email }) => email ?? '', shrinkTo: 12, leaves: 1 },
  { name: 'committee', text: roleOf, leaves: 3 },
  {
    name: 'verified',
    text: ({ verified }) => (verified ? 'yes' : 'no'),
    style: ({ verified }) => (verified ? undefined : 'yellow'),
  },
  { name: 'moved_out', text: ({ moveOutDate }) => moveOutDate?.slice(0, 10) ?? '', leaves: 4 },
  { name: 'id', text: ({ id }) => id, leaves: 0 },
]

function roleOf({ committeeRole }: Resident): string {
  return committeeRole && committeeRole !== 'none' ? committeeRole : ''
}
