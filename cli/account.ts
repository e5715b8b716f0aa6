import type { Client } from './client'
import { notSignedIn } from './failures'
import type { SignedIn } from './wire'

/** Who is signed in. An anonymous answer is 200 with nobody in it. @throws CliFailure (not signed in) */
export async function readMe({ client }: { client: Client }): Promise<SignedIn> {
  const { user } = await client.get<{ user: SignedIn | null }>('/users/me')
  if (user) return user
  throw notSignedIn('You are not signed in, or the session has ended.', client.address)
}
