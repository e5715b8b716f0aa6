/**
 * Whether somebody's word that they have read it counts as a confirmation: where one is asked for. Elsewhere it is taken as
 * reading, and refused to nobody. A withdrawn announcement was read, and confirmed, all the same.
 */
export function isConfirmation(
  { requiresAcknowledgement }: { requiresAcknowledgement: boolean },
  acknowledged: boolean,
): boolean {
  return acknowledged && requiresAcknowledgement
}
