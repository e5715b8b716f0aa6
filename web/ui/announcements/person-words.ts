import type { StaffRole } from '@/domain/staff'
import type { Words } from '@/web/i18n/words'

/** What somebody is to the estate, beside their name: their work, the committee, or nothing. */
export function partOf(
  { staffRole, isCommittee }: { staffRole: StaffRole | null; isCommittee: boolean },
  t: Words,
): string | null {
  if (staffRole) return t(`common.staffRoles.${staffRole}`)
  return isCommittee ? t('announcements.committee') : null
}
