import { OPEN_STATUSES, PRIORITIES, PRIORITY_ALIASES, TICKET_STATUSES } from '../../domain/tickets/words'
import { readMe } from '../account'
import { categoryNamed, listCategories } from '../categories/find'
import type { Cli } from '../context'
import { CliFailure, EXIT, usage } from '../failures'
import type { Query } from '../query'
import { findStaff } from '../staff/find'
import { document, type Reference } from '../wire'
import { wordsOf } from '../words'

/** What a list of tickets is narrowed to. */
export interface TicketFilter {
  status?: string[]
  priority?: string[]
  category?: string
  assignee?: string
  mine?: boolean
}

/** Words for `--status` that stand for several. */
const OPEN = 'open'
/** Words for `--assignee` beside an employee id. */
const NOBODY = ['none', 'nobody']
const MYSELF = 'me'

/** The filter as a `where`, with names looked up side by side. @throws CliFailure for a name that is not there */
export async function whereOf(cli: Cli, filter: TicketFilter): Promise<Query | undefined> {
  const parts = [statusPart(filter.status), priorityPart(filter.priority)]
  const looked = await Promise.all([
    categoryPart(cli, filter.category),
    assigneePart(cli, filter.assignee),
    filter.mine ? minePart(cli) : undefined,
  ])
  const all = [...parts, ...looked].filter((part) => part !== undefined)
  return all.length > 0 ? { and: all } : undefined
}

function statusPart(texts: readonly string[] = []): Query | undefined {
  const words = wordsOf(texts, [...TICKET_STATUSES, OPEN], '--status')
  const statuses = words.flatMap((word) => (word === OPEN ? OPEN_STATUSES : [word]))
  return statuses.length > 0 ? { status: { in: [...new Set(statuses)] } } : undefined
}

function priorityPart(texts: readonly string[] = []): Query | undefined {
  const priorities = wordsOf(texts, PRIORITIES, '--priority', PRIORITY_ALIASES)
  return priorities.length > 0 ? { priority: { in: priorities } } : undefined
}

async function categoryPart(cli: Cli, name: string | undefined): Promise<Query | undefined> {
  if (name === undefined) return undefined
  return { category: { equals: categoryNamed(await listCategories(cli.client), name).id } }
}

async function assigneePart(cli: Cli, text: string | undefined): Promise<Query | undefined> {
  if (text === undefined) return undefined
  const word = text.trim().toLowerCase()
  if (NOBODY.includes(word)) return { assignedTo: { exists: false } }
  if (word !== MYSELF) return { assignedTo: { equals: (await findStaff(cli.client, text.trim())).id } }
  const { staff } = await readMe(cli)
  if (!staff)
    throw usage('--assignee me is for members of staff, and you are none.', 'estate tickets list --mine')
  return { assignedTo: { equals: idOf(staff) } }
}

/** Mine: what is assigned to me, and what I reported as a resident. */
async function minePart(cli: Cli): Promise<Query> {
  const { staff, resident } = await readMe(cli)
  const ways: Query[] = []
  if (staff) ways.push({ assignedTo: { equals: idOf(staff) } })
  if (resident) ways.push({ resident: { equals: idOf(resident) } })
  if (ways.length > 0) return { or: ways }
  throw new CliFailure(EXIT.notFound, 'No ticket can be yours: you are neither resident nor staff.', {
    next: 'estate tickets list',
  })
}

function idOf(reference: Reference<{ id: string }>): string {
  return document(reference)?.id ?? String(reference)
}
