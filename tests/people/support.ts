import { randomUUID } from 'node:crypto'
import { stored } from '../support/database'
import { flatIdOf } from '../support/register'

/** What the register may say about somebody; nobody of the cast is like this one. */
interface Entry {
  name?: string
  flat?: string
  phone?: string | null
  alternatePhone?: string | null
  email?: string | null
  moveOutDate?: string | null
  verified?: boolean
}

/** A row of the register without an account. Answers its id. */
export async function aRegisterEntry(entry: Entry = {}): Promise<string> {
  const [row] = await stored<{ id: string }>(
    `insert into residents (name, flat_id, phone, alternate_phone, email, move_out_date, verified, resident_type)
     values ($1, $2, $3, $4, $5, $6, $7, 'owner') returning id`,
    [
      entry.name ?? 'Lata Lakhani',
      await flatIdOf(entry.flat ?? 'A-102'),
      entry.phone === undefined ? '98200 12345' : entry.phone,
      entry.alternatePhone ?? null,
      entry.email ?? null,
      entry.moveOutDate ?? null,
      entry.verified ?? true,
    ],
  )
  return row?.id ?? ''
}

/** An address that nobody has. */
export const anAddress = (): string => `${randomUUID()}@khaki.example`

/** The token in the newest link of a kind that somebody was sent. */
export async function linkSentTo(email: string, kind: string): Promise<string> {
  const [row] = await stored<{ url: string }>(
    `select n.url from notifications n join users u on u.id = n.recipient_id
     where u.email = $1 and n.kind = $2 order by n.created_at desc, n.id desc limit 1`,
    [email, kind],
  )
  return row?.url ?? ''
}

export const tokenIn = (url: string): string => url.split('/').at(-1) ?? ''
