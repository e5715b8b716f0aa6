import type { Audience } from './audiences'
import { english } from './english'
import type { Occurrence } from './happening'
import { hindi } from './hindi'
import type { Language } from './words'

/** The words of one message: a short title, and a body of one or two sentences. Plain text. */
export interface Words {
  title: string
  body: string
}

/** Whom the words are for, and what they may mention. */
export interface Address {
  audience: Audience
  /** Who carries the ticket now; null when nobody does. */
  assigneeName: string | null
}

/** Puts a happening into words of one language. */
export type Wording = (occurrence: Occurrence, address: Address) => Words

const TABLES: Record<Language, Wording> = { en: english, hi: hindi }

export function wordingFor(language: Language): Wording {
  return TABLES[language]
}
