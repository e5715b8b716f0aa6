import type { HappeningKind } from './happening'

/**
 * Messages whose link is a secret that opens an account. It goes by mail alone: whoever finds a device signed in must
 * not be able to ask for a new password and read the link on the same screen.
 */
export const SECRET_LINK_KINDS: readonly HappeningKind[] = ['account.invited', 'account.password_reset']
