import { stored } from '../../support/database'
import type { RunningEstate } from '../../support/estate'
import type { PersonName } from '../../support/people'

type Fields = Record<string, unknown>

interface Options {
  by?: PersonName
  fields?: Fields
}

/** A cycle for sale, unless the fields say otherwise. */
export async function aListing(estate: RunningEstate, options: Options = {}): Promise<any> {
  const body = {
    type: 'sell',
    title: 'Cycle with gears',
    description: 'Two years old, new brakes.',
    pricePaise: 450_000,
    ...options.fields,
  }
  const answer = await estate.call('POST', '/api/listings', { as: options.by ?? 'asha', body })
  if (answer.status !== 201) throw new Error(`It was not taken: ${JSON.stringify(answer.body)}`)
  return answer.body.doc
}

/** A conversation that somebody has begun. */
export async function aThread(
  estate: RunningEstate,
  listing: string,
  by: PersonName = 'meera',
  fields: Fields = {},
): Promise<any> {
  const body = { listing, body: 'Is it still there?', ...fields }
  const answer = await estate.call('POST', '/api/listing-threads', { as: by, body })
  if (answer.status !== 201) throw new Error(`It was not opened: ${JSON.stringify(answer.body)}`)
  return answer.body.doc
}

export const listingRow = async (id: string): Promise<any> =>
  (await stored<any>('select * from listings where id = $1', [id]))[0]

/** What was said, the oldest first. */
export const messagesOf = (thread: string): Promise<any[]> =>
  stored<any>('select * from listing_messages where thread_id = $1 order by created_at, id', [thread])

/** Who was told of what, as `kind person`. */
export async function toldOf(url: string): Promise<string[]> {
  const rows = await stored<{ kind: string; email: string }>(
    `select n.kind, u.email from notifications n join users u on u.id = n.recipient_id
     where n.url = $1 order by n.created_at, n.kind, u.email`,
    [url],
  )
  return rows.map(({ kind, email }) => `${kind} ${email.split('@')[0]}`)
}
