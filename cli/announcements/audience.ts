import { RESIDENT_TYPES, type ResidentType } from '../../domain/actor'
import { usage } from '../failures'
import type { Audience } from '../wire'

/** What `--audience` is made of. */
export const AUDIENCE_WORDS = 'everyone, committee, staff, block:A,B, owners, tenants, family'

const BLOCKS = /^blocks?:(.*)$/i
const BLOCK_LENGTH_MAX = 10
const TYPES: Record<string, ResidentType> = {
  owner: 'owner',
  owners: 'owner',
  tenant: 'tenant',
  tenants: 'tenant',
  family: 'family',
  families: 'family',
}

/**
 * The audience that is meant: words with spaces or `+` between them. Blocks and kinds of residents narrow one another
 * (`block:A,B owners`: the owners of the two blocks); `committee` and `staff` come on top; `everyone` stands alone.
 * @throws CliFailure (usage) that names the words there are
 */
export function audienceOf(text: string): Audience {
  const words = text
    .trim()
    .replaceAll(/\s*,\s*/g, ',')
    .split(/[\s+]+/)
    .filter((word) => word !== '')
  if (words.length === 0) throw usage(`--audience takes ${AUDIENCE_WORDS}; it names nobody.`)
  const audience = words.reduce(withWord, {})
  if (audience.everyone && Object.keys(audience).length > 1)
    throw usage('--audience takes everyone alone, or narrower words; not both.')
  return audience
}

function withWord(audience: Audience, word: string): Audience {
  const name = word.toLowerCase()
  const blocks = BLOCKS.exec(word)?.[1]
  if (blocks !== undefined) return { ...audience, blocks: merged(audience.blocks, blocksOf(blocks, word)) }
  const type = TYPES[name]
  if (type) return { ...audience, residentTypes: merged(audience.residentTypes, [type]) }
  if (name === 'everyone' || name === 'committee' || name === 'staff') return { ...audience, [name]: true }
  throw usage(`--audience takes ${AUDIENCE_WORDS}; “${word}” is none of them.`)
}

function blocksOf(list: string, word: string): string[] {
  const names = list.split(',').filter((name) => name !== '')
  if (names.length > 0 && names.every((name) => name.length <= BLOCK_LENGTH_MAX))
    return names.map((name) => name.toUpperCase())
  throw usage(`--audience takes blocks as block:A or block:A,B; “${word}” is not so.`)
}

function merged(earlier: readonly string[] = [], more: readonly string[] = []): string[] {
  return [...new Set([...earlier, ...more])]
}

const PLURALS: Record<ResidentType, string> = { owner: 'owners', tenant: 'tenants', family: 'family members' }

/** Who that is, for a person: `owners of blocks A and B, the committee`. */
export function audienceInWords(audience: Audience | null | undefined): string {
  if (audience?.everyone) return 'everyone'
  const parts = [
    residentsInWords(audience ?? {}),
    audience?.committee ? 'the committee' : '',
    audience?.staff ? 'the staff' : '',
  ]
  return parts.filter((part) => part !== '').join(', ') || 'nobody yet'
}

function residentsInWords({ blocks = [], residentTypes = [] }: Audience): string {
  if (blocks.length === 0 && residentTypes.length === 0) return ''
  const kinds = RESIDENT_TYPES.filter((type) => residentTypes.includes(type)).map((type) => PLURALS[type])
  const who = kinds.length > 0 ? listed(kinds) : 'residents'
  if (blocks.length === 0) return who
  return `${who} of ${blocks.length > 1 ? 'blocks' : 'block'} ${listed(blocks)}`
}

function listed(names: readonly string[]): string {
  if (names.length < 2) return names.join('')
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
