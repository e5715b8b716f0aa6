import { accountOfLink, type LinkedAccount } from '@/hooks/people/links'
import { onPool } from '@/server/database'
import { runningPayload } from './session'

/** Whose account a link from a mail opens; null when it no longer works. */
export async function accountBehindLink(token: string): Promise<LinkedAccount | null> {
  return accountOfLink(onPool(await runningPayload()), token)
}
