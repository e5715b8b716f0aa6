import type { CommitteeRole, ResidentType } from '@/domain/actor'
import type { StaffRole } from '@/domain/staff'
import type { Resident } from '@/payload-types'
import type { Viewer } from './viewer'

/** What somebody keeps in the register about themselves. */
export interface OwnEntry {
  id: string
  flatId: string
  flatNumber: string
  block: string
  residentType: ResidentType
  committeeRole: CommitteeRole
  phone: string | null
  alternatePhone: string | null
  emergencyContact: { name: string | null; phone: string | null }
}

export interface OwnProfile {
  name: string
  email: string
  /** By which messages reach them. */
  phone: string | null
  entry: OwnEntry | null
  staff: { employeeId: string; role: StaffRole } | null
}

/** Who somebody is: the account and its profiles, each read as its holder may. */
export async function ownProfile(viewer: Viewer): Promise<OwnProfile> {
  const { actor } = viewer
  const [account, entry, staff] = await Promise.all([
    readOwn(viewer, 'users', actor.userId, 0),
    actor.resident ? readOwn(viewer, 'residents', actor.resident.id, 1) : null,
    actor.staff ? readOwn(viewer, 'staff', actor.staff.id, 0) : null,
  ])
  return {
    name: account.name,
    email: account.email,
    phone: account.phone ?? null,
    entry: entry ? toEntry(entry) : null,
    staff: staff ? { employeeId: staff.employeeId, role: staff.staffRole } : null,
  }
}

function readOwn<Slug extends 'users' | 'residents' | 'staff'>(
  { payload, req }: Viewer,
  collection: Slug,
  id: string,
  depth: number,
) {
  return payload.findByID({ collection, id, depth, overrideAccess: false, req })
}

function toEntry(resident: Resident): OwnEntry {
  const flat = typeof resident.flat === 'object' ? resident.flat : null
  return {
    id: resident.id,
    flatId: flat?.id ?? String(resident.flat),
    flatNumber: flat?.number ?? '',
    block: flat?.block ?? '',
    residentType: resident.residentType,
    committeeRole: resident.committeeRole ?? 'none',
    phone: resident.phone ?? null,
    alternatePhone: resident.alternatePhone ?? null,
    emergencyContact: {
      name: resident.emergencyContact?.name ?? null,
      phone: resident.emergencyContact?.phone ?? null,
    },
  }
}
