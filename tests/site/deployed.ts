import type { Browser, Page } from 'playwright-core'
import type { RunningEstate } from '../support/estate'
import { emailOf, PASSWORD, type PersonName } from '../support/people'
import { tokenAt } from '../support/signed-in'

/** A phone, as most of those who use the site hold one. */
const PHONE = { width: 390, height: 844 }

/** Calls of the deployed API in people's names, as the factories make them. */
export function callsOf(url: string): RunningEstate {
  const tokenOf = (person: PersonName): Promise<string> => tokenAt(url, person)
  const call: RunningEstate['call'] = async (method, path, { as, body, raw, headers } = {}) => {
    const response = await fetch(`${url}${path}`, {
      method,
      headers: {
        ...(as ? { authorization: `JWT ${await tokenOf(as)}` } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(raw === undefined ? {} : { body: raw }),
    })
    return { status: response.status, body: await response.json(), headers: response.headers }
  }
  return { url, call, tokenOf } as RunningEstate
}

/** A page of somebody's own phone, signed in through the site's form. */
export async function phoneOf(
  browser: Browser,
  baseURL: string,
  person: PersonName,
  { javaScriptEnabled = true, locale = 'en-IN', serviceWorkers = 'allow' as 'allow' | 'block' } = {},
): Promise<Page> {
  const context = await browser.newContext({
    baseURL,
    viewport: PHONE,
    javaScriptEnabled,
    locale,
    serviceWorkers,
  })
  const page = await context.newPage()
  await page.goto('/sign-in')
  await page.getByLabel('E-mail').fill(emailOf(person))
  await page.getByLabel('Password').fill(PASSWORD)
  await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL((url) => url.pathname === '/')
  return page
}
