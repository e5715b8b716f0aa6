import { stored } from '../../support/database'
import { emailOf, PEOPLE, type PersonName } from '../../support/people'

/** Everybody's number, in ten digits that nobody else has. */
export type Numbers = ReadonlyMap<PersonName, string>

/** To these the register tells nobody's number but their own (contract §3, "People"); nor to who is not signed in. */
const NEIGHBOURS: readonly (PersonName | undefined)[] = [undefined, 'asha', 'ravi', 'meera', 'omar']

/** Gives everybody a number of their own, on the account and in the register. */
export async function numberEverybody(): Promise<Numbers> {
  const numbers = new Map(
    (Object.keys(PEOPLE) as PersonName[]).map((name, n) => [name, `7090${100_000 + n}`]),
  )
  for (const [name, digits] of numbers) {
    const given = [`+91${digits}`, emailOf(name)]
    await stored('update users set phone = $1 where email = $2', given)
    await stored(
      'update residents r set phone = $1 from users u where u.id = r.user_id and u.email = $2',
      given,
    )
  }
  return numbers
}

/** Whose numbers a page tells somebody whom they are no business of; `page` is its HTML. */
export function strangersIn(page: string, as: PersonName | undefined, numbers: Numbers): PersonName[] {
  if (!NEIGHBOURS.includes(as)) return []
  const digits = page.replaceAll(/[\s()-]/g, '')
  return [...numbers].filter(([name, number]) => name !== as && digits.includes(number)).map(([name]) => name)
}
