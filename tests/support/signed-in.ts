import type { BrowserContext } from 'playwright-core'
import { emailOf, PASSWORD, type PersonName } from './people'

const tokens = new Map<string, Promise<string>>()

/** One more sign-in of somebody at a running estate: its token. */
export async function signInAt(url: string, person: PersonName): Promise<string> {
  const answer = await trySignIn(url, person, PASSWORD)
  if (!answer.ok) throw new Error(`${person} could not sign in: ${answer.status}`)
  return ((await answer.json()) as { token: string }).token
}

/** What somebody is answered who signs in with a password. */
export const trySignIn = (url: string, person: PersonName, password: string): Promise<Response> =>
  fetch(`${url}/api/users/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: emailOf(person), password }),
  })

/** A sign-in of somebody that is made once, for tests that do not end it. */
export function tokenAt(url: string, person: PersonName): Promise<string> {
  const key = `${url} ${person}`
  const known = tokens.get(key) ?? signInAt(url, person)
  tokens.set(key, known)
  return known
}

/** The cookie of that sign-in, as the browser sends it. */
export const cookieAt = async (url: string, person: PersonName): Promise<string> =>
  `payload-token=${await tokenAt(url, person)}`

/** Has a browser be signed in as somebody, or as nobody. */
export async function become(
  context: BrowserContext,
  url: string,
  person: PersonName | undefined,
): Promise<void> {
  await context.clearCookies({ name: 'payload-token' })
  if (person)
    await context.addCookies([
      { name: 'payload-token', value: await tokenAt(url, person), url, httpOnly: true },
    ])
}
