import type { PersonName } from './people'
import { signInAt } from './signed-in'

/** A browser without JavaScript, signed in as somebody: cookies, pages, and forms as they stand in the page. */
export interface PlainBrowser {
  get(path: string, headers?: Record<string, string>): Promise<Response>
  /** The hidden fields of the form whose accessible name, or whose button, is `label`, as the page at `path` renders them. */
  form(path: string, label: string): Promise<PlainForm>
  /** Posts a form back to its page, and follows nothing. */
  post(form: PlainForm, fields: Record<string, string | Blob>): Promise<Response>
}

export interface PlainForm {
  path: string
  hidden: [name: string, value: string][]
}

export async function plainBrowser(url: string, person: PersonName): Promise<PlainBrowser> {
  const cookie = `payload-token=${await signInAt(url, person)}`
  const get: PlainBrowser['get'] = (path, headers = {}) =>
    fetch(`${url}${path}`, { headers: { cookie, ...headers }, redirect: 'manual' })
  return {
    get,
    form: async (path, label) => formIn(path, await (await get(path)).text(), label),
    post: ({ path, hidden }, fields) => {
      const body = new FormData()
      for (const [name, value] of hidden) body.append(name, value)
      for (const [name, value] of Object.entries(fields)) body.append(name, value)
      return fetch(`${url}${path}`, {
        method: 'POST',
        headers: { cookie, origin: url },
        body,
        redirect: 'manual',
      })
    },
  }
}

/** The form of a page's `html` whose accessible name, or whose button, is `label`. */
export function formIn(path: string, html: string, label: string): PlainForm {
  return { path, hidden: hiddenFields(html, label) }
}

function hiddenFields(html: string, label: string): [string, string][] {
  const forms = html.match(/<form[\s\S]*?<\/form>/g) ?? []
  const names = [`aria-label="${label}"`, `>${label}<`]
  const form = forms.find((candidate) => names.some((name) => candidate.includes(name)))
  if (!form) throw new Error(`The page has no form “${label}”.`)
  const inputs = form.match(/<input[^>]*type="hidden"[^>]*>/g) ?? []
  return inputs.map((input) => [attribute(input, 'name'), attribute(input, 'value')])
}

function attribute(tag: string, name: string): string {
  const text = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? ''
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}
