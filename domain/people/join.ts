import { hasMovedOut } from '../actor'
import { toE164 } from '../phone'
import type { LocalDate } from '../time'

/** What people add to a flat's number or leave out of it. The index on flats (migrations) repeats these characters. */
export const FLAT_NUMBER_FILLERS = ' -–—_./\\#,'

/** A flat's number without what people write differently: `a 101`, `A101` and `A-101` are one. */
export function plainFlatNumber(text: string): string {
  return [...text.toUpperCase()].filter((character) => !FLAT_NUMBER_FILLERS.includes(character)).join('')
}

/** By what somebody says the register knows them: a number in E.164, or an e-mail address in small letters. */
export type KnownBy = { phone: string } | { email: string }

/** Null for what is neither a phone number nor an e-mail address. */
export function knownBy(text: string): KnownBy | null {
  if (isEmail(text)) return { email: text.trim().toLowerCase() }
  const phone = toE164(text)
  return phone ? { phone } : null
}

/** Characters of an e-mail address: what the mail's own rules leave for one. */
export const EMAIL_MAX = 254
/**
 * What Payload takes for an account's address, and nothing else: an address that fails only once the register agrees
 * would tell who lives where.
 */
const LOCAL = /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*$/
const DOMAIN = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/i

export function isEmail(text: string): boolean {
  const address = text.trim()
  if (address.length > EMAIL_MAX) return false
  const at = address.indexOf('@')
  return LOCAL.test(address.slice(0, Math.max(at, 0))) && DOMAIN.test(address.slice(at + 1))
}

/** A row of the register, as far as joining goes. */
export interface RegisterEntry {
  id: string
  hasAccount: boolean
  phone: string | null
  alternatePhone: string | null
  email: string | null
  moveOutDate: LocalDate | null
}

/**
 * Whose row of a flat somebody may join by: there is no account on it, they have not moved out by `today`, and its
 * phone or e-mail agrees. Of several (a couple with one number) the one whose e-mail is the one to sign in with, else
 * the first. Null says nothing about why.
 */
export function entryToJoin<Entry extends RegisterEntry>(
  entries: readonly Entry[],
  { known, email, today }: { known: KnownBy; email: string; today: LocalDate },
): Entry | null {
  const free = entries.filter((entry) => isFree(entry, today) && agreeingField(entry, known))
  return free.find((entry) => entry.email?.toLowerCase() === email.toLowerCase()) ?? free[0] ?? null
}

const isFree = ({ hasAccount, moveOutDate }: RegisterEntry, today: LocalDate): boolean =>
  !hasAccount && !hasMovedOut(moveOutDate, today)

/** What of an entry somebody may be known by. */
export const JOINED_BY = ['phone', 'alternatePhone', 'email'] as const
export type JoinedBy = (typeof JOINED_BY)[number]

/** What of an entry is what somebody gave; null when nothing is. */
export function agreeingField(entry: RegisterEntry, known: KnownBy): JoinedBy | null {
  if ('email' in known) return entry.email?.trim().toLowerCase() === known.email ? 'email' : null
  const isTheirs = (field: 'phone' | 'alternatePhone') =>
    entry[field] !== null && toE164(entry[field]) === known.phone
  return (['phone', 'alternatePhone'] as const).find(isTheirs) ?? null
}
