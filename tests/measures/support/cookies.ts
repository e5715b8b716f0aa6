import type { BrowserContext } from 'playwright-core'
import { emailOf, PASSWORD, type PersonName } from '../../support/people'

const tokens = new Map<string, Promise<string>>()

/** A sign-in of somebody at a running estate, made once. */
export function tokenAt(url: string, person: PersonName): Promise<string> {
  const key = `${url} ${person}`
  const known = tokens.get(key) ?? signIn(url, person)
  tokens.set(key, known)
  return known
}

/** The sign-in's cookie, as the browser sends it. */
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

async function signIn(url: string, person: PersonName): Promise<string> {
  const response = await fetch(`${url}/api/users/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: emailOf(person), password: PASSWORD }),
  })
  if (!response.ok) throw new Error(`${person} could not sign in: ${response.status}`)
  return (await response.json()).token
}
