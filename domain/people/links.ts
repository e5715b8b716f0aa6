/** How long the link to a new password works, in hours. */
export const RESET_HOURS = 1
/** How long an invitation works, in days. */
export const INVITATION_DAYS = 7
