import { RESIDENT_TYPES, type ResidentType } from '../actor'
import { invalid } from '../violations'

/** Who is to be told. `everyone` stands alone; else residents of `blocks` ∩ `residentTypes`, the committee, the staff. */
export interface Audience {
  /** Every verified, present resident with an account, and all active staff. */
  everyone: boolean
  /** Empty for every block, when `residentTypes` names somebody. */
  blocks: readonly string[]
  /** Empty for every kind of resident, when `blocks` names somebody. */
  residentTypes: readonly ResidentType[]
  committee: boolean
  staff: boolean
}

const BLOCKS_MAX = 100
const BLOCK_LENGTH_MAX = 10

export const NOBODY: Audience = {
  everyone: false,
  blocks: [],
  residentTypes: [],
  committee: false,
  staff: false,
}

/** Whether an audience names anybody at all; whether anybody is there is another question. */
export function namesAnybody({ everyone, blocks, residentTypes, committee, staff }: Audience): boolean {
  return everyone || blocks.length > 0 || residentTypes.length > 0 || committee || staff
}

/**
 * An audience as a client sends it. Nothing at all is nobody.
 * @throws RuleViolation 400 on `audience`: an unknown name, a wrong type, or `everyone` beside something narrower.
 */
export function parseAudience(value: unknown): Audience {
  if (value === null || value === undefined) return NOBODY
  if (typeof value !== 'object' || Array.isArray(value)) throw wrong('audience is an object.')
  const sent = value as Record<string, unknown>
  const unknown = Object.keys(sent).find((name) => !Object.hasOwn(NOBODY, name))
  if (unknown) throw wrong(`audience has ${Object.keys(NOBODY).join(', ')}, and no ${unknown.slice(0, 40)}.`)
  const audience: Audience = {
    everyone: flag(sent, 'everyone'),
    blocks: texts(sent.blocks, 'blocks'),
    residentTypes: typesOf(texts(sent.residentTypes, 'residentTypes')),
    committee: flag(sent, 'committee'),
    staff: flag(sent, 'staff'),
  }
  if (audience.everyone && namesAnybody({ ...audience, everyone: false }))
    throw wrong('audience is everyone, or names some; not both.')
  return audience
}

function flag(sent: Record<string, unknown>, name: 'everyone' | 'committee' | 'staff'): boolean {
  const value = sent[name] ?? false
  if (typeof value !== 'boolean') throw wrong(`audience.${name} is true or false.`)
  return value
}

function texts(value: unknown, name: string): string[] {
  const values = value ?? []
  const isList = Array.isArray(values) && values.length <= BLOCKS_MAX
  if (!isList || !values.every((item) => typeof item === 'string' && item.length <= BLOCK_LENGTH_MAX))
    throw wrong(`audience.${name} is a list of at most ${BLOCKS_MAX} names.`)
  return [...new Set(values as string[])]
}

function typesOf(values: string[]): ResidentType[] {
  if (values.every((item): item is ResidentType => (RESIDENT_TYPES as readonly string[]).includes(item)))
    return values
  throw wrong(`audience.residentTypes takes: ${RESIDENT_TYPES.join(', ')}.`)
}

function wrong(message: string) {
  return invalid([{ field: 'audience', message }])
}

/** What is stored: only what was chosen. */
export function storedAudience(audience: Audience): Partial<Audience> {
  const chosen = Object.entries(audience).filter(([, value]) =>
    Array.isArray(value) ? value.length > 0 : value,
  )
  return Object.fromEntries(chosen) as Partial<Audience>
}
