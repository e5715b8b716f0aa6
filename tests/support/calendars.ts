import type { RunningEstate } from './estate'
import type { PersonName } from './people'

/** The secret address of somebody's calendar, or of a facility's that they oversee. */
export async function addressOf(
  estate: RunningEstate,
  person: PersonName,
  path = '/api/users/me/calendar',
  method = 'GET',
): Promise<string> {
  const answer = await estate.call(method, path, { as: person })
  if (answer.status !== 200) throw new Error(`${person} got ${answer.status}: ${JSON.stringify(answer.body)}`)
  return answer.body.url
}

/** Asks the address as a calendar program does: with nothing but the address. */
export async function read(url: string, headers: Record<string, string> = {}) {
  const { GET } = await import('@/web/app/calendar/[file]/route')
  const file = new URL(url).pathname.split('/').at(-1) ?? ''
  const answer = await GET(new Request(url, { headers }), { params: Promise.resolve({ file }) })
  return { status: answer.status, headers: answer.headers, text: await answer.text() }
}

/** Lines as they were before they were folded. */
export const linesOf = (text: string): string[] => text.replace(/\r\n[ \t]/g, '').split('\r\n')

/** The entry of one booking, or of one event, as a table of its lines. */
export function entryOf(
  text: string,
  id: string,
  subject: 'booking' | 'event' = 'booking',
): Record<string, string> {
  const entries = linesOf(text).join('\n').split('BEGIN:VEVENT')
  const entry = entries.find((one) => one.includes(`UID:${subject}-${id}@`))
  if (!entry) throw new Error(`The calendar has no entry of ${id}.`)
  return Object.fromEntries(
    entry.split('\n').flatMap((line) => {
      const at = line.indexOf(':')
      return at > 0 ? [[line.slice(0, at), line.slice(at + 1)]] : []
    }),
  )
}
