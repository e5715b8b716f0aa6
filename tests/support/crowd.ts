import { stored } from './database'
import type { RunningEstate } from './estate'

/** Verified owners with accounts, written past every rule: nobody of them signs in. Answers the ids of their accounts. */
export async function aCrowd(people: number): Promise<string[]> {
  const rows = await stored<{ id: string }>(
    `with accounts as (
       insert into users (name, email) select 'Neighbour ' || n, gen_random_uuid() || '@khaki.example'
       from generate_series(1, $1) n returning id, name),
     neighbours as (
       insert into residents (name, user_id, flat_id, resident_type, verified)
       select a.name, a.id, (select id from flats limit 1), 'owner', true from accounts a)
     select id from accounts`,
    [people],
  )
  return rows.map(({ id }) => id)
}

/** The answer that somebody of a crowd sends; what it comes to, or the code of its refusal. */
export async function answerOf(
  estate: RunningEstate,
  user: string,
  event: string,
  guests = 0,
): Promise<string> {
  try {
    const { standing } = await estate.payload.create({
      collection: 'rsvps',
      data: { event, response: 'yes', guests },
      depth: 0,
      overrideAccess: false,
      user: { id: user, collection: 'users' } as never,
    })
    return String(standing)
  } catch (error) {
    return String((error as { code?: string }).code ?? error)
  }
}
