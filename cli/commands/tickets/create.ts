import { Command } from 'commander'
import {
  PRIORITIES,
  PRIORITY_LABELS,
  type Priority,
  TICKET_CHANNELS,
  TICKET_SCOPES,
  type TicketChannel,
} from '../../../domain/tickets/words'
import { categoryNamed, listCategories } from '../../categories/find'
import type { Cli, OpenCli } from '../../context'
import { findFlat, findResident } from '../../residents/find'
import { tellWritten } from '../../tickets/change'
import type { Ticket, Written } from '../../wire'
import { collect, priorityOf, wordOf } from '../../words'

const PRIORITY_DEFAULT: Priority = 'medium'
const CLI_CHANNEL: TicketChannel = 'cli'

export interface CreateOptions {
  title?: string
  description?: string
  category?: string
  location?: string
  priority?: string
  resident?: string
  flat?: string
  channel?: string
  scope?: string
  photo?: string[]
}

export function createCommand(open: OpenCli): Command {
  return new Command('create')
    .description('report something that needs doing')
    .option('--title <text>', 'what is wrong, in a few words')
    .option('--description <text>', 'all there is to know')
    .option('--category <name>', 'the kind of work; the start of its name will do')
    .option('--location <place>', 'where')
    .option('--priority <priority>', `${PRIORITIES.join(', ')}; ${PRIORITY_DEFAULT} unless said`)
    .option('--resident <who>', 'for whom: a name, an e-mail, or the flat of one resident')
    .option('--flat <number>', 'the flat, such as A-101')
    .option('--channel <channel>', `how it was reported: ${TICKET_CHANNELS.join(', ')}`)
    .option('--scope <scope>', TICKET_SCOPES.join(' or '))
    .option('--photo <file>', 'a photo; may be given again', collect)
    .action((options: CreateOptions, command: Command) => runCreate(open(command), options))
}

export async function runCreate(cli: Cli, options: CreateOptions): Promise<void> {
  // Loaded on demand, as most commands send no photo.
  const photos = options.photo && (await import('../../tickets/photos'))
  await photos?.checkPhotos(options.photo ?? [])
  const words = wordsFor(options)
  const title = await cli.input.text(options.title, '--title', 'What is wrong')
  const description = await cli.input.text(options.description, '--description', 'Describe it')
  const links = await linksFor(cli, options)
  const ticket = {
    title,
    description,
    ...links,
    ...(isComplete(options) ? {} : await askTheRest(cli, options)),
    ...(options.location === undefined ? {} : { location: options.location }),
    ...words,
    ...(photos && { photos: await photos.uploadPhotos(cli.client, options.photo ?? []) }),
  }
  const client = !words.channel || words.channel === CLI_CHANNEL ? cli.client : cli.client.unnamed()
  const written = await client.post<Written<Ticket>>('/tickets', ticket, { depth: 1 })
  const priority = PRIORITY_LABELS[written.doc.priority].toLowerCase()
  tellWritten(cli, written, `was reported with ${priority} priority.`)
}

/** What is chosen from the vocabulary; absent flags leave the choice to the server. */
function wordsFor({ priority, channel, scope }: CreateOptions) {
  return {
    ...(priority === undefined ? {} : { requestedPriority: priorityOf(priority) }),
    ...(channel === undefined ? {} : { channel: wordOf(channel, TICKET_CHANNELS, '--channel') }),
    ...(scope === undefined ? {} : { scope: wordOf(scope, TICKET_SCOPES, '--scope') }),
  }
}

/** The ids of what is named. */
async function linksFor(cli: Cli, { category, resident, flat }: CreateOptions) {
  const [categoryId, home] = await Promise.all([
    findCategory(cli, category),
    flat === undefined ? null : findFlat(cli.client, flat),
  ])
  const person = resident === undefined ? null : await findResident(cli.client, resident, home)
  return {
    category: categoryId,
    ...(person ? { resident: person.id } : {}),
    ...(home ? { flat: home.id } : {}),
  }
}

async function findCategory(cli: Cli, name: string | undefined): Promise<string> {
  if (name === undefined && !cli.input.canAsk) return cli.input.text(name, '--category', 'Category')
  const categories = await listCategories(cli.client)
  if (name !== undefined) return categoryNamed(categories, name).id
  const choices = categories.map((category) => ({ value: category.id, name: category.name }))
  return cli.input.choice('--category', { message: 'What kind of work is it', choices })
}

/** Whoever gave everything that is needed is not asked for the rest. */
function isComplete({ title, description, category }: CreateOptions): boolean {
  return title !== undefined && description !== undefined && category !== undefined
}

async function askTheRest(cli: Cli, { location, priority }: CreateOptions) {
  const where = await cli.input.optionalText(location, 'Where (may stay empty)')
  const choices = PRIORITIES.map((value) => ({ value, name: PRIORITY_LABELS[value] }))
  const question = { message: 'How urgent is it', choices, preset: PRIORITY_DEFAULT }
  const requestedPriority =
    priority === undefined ? await cli.input.choice('--priority', question) : priorityOf(priority)
  return { ...(where ? { location: where } : {}), requestedPriority }
}
