import { Command } from 'commander'
import { URGENCIES } from '../../../domain/notifications/words'
import { AUDIENCE_WORDS } from '../../announcements/audience'
import { tellWritten } from '../../announcements/change'
import {
  type AnnounceOptions,
  announcementToSend,
  type Frame,
  frameOf,
  urgencyOf,
} from '../../announcements/composing'
import { previewOf, showPreview, showRehearsal } from '../../announcements/preview'
import {
  agreeToTell,
  noteTakingBack,
  requireConsent,
  sizeInWords,
  sizeOf,
} from '../../announcements/publishing'
import { readWords, type Words } from '../../announcements/text'
import type { Cli, OpenCli } from '../../context'
import type { Announcement, AudienceSize, Written } from '../../wire'
import { collect } from '../../words'

const EXAMPLES = `
Audiences: ${AUDIENCE_WORDS}. “block:A,B owners” is the owners of the two blocks;
“owners committee” is the owners and, beside them, the committee. Times are the estate's own unless they have an offset.

  estate announce --file notice.txt --audience everyone --urgency normal
  estate announce --audience "block:B tenants" --category maintenance --valid-until 2d`

export function announceCommand(open: OpenCli): Command {
  return new Command('announce')
    .description('tell people something: from a file, or written in your editor')
    .option('--file <file>', 'the text; “-” reads it from stdin; without it your editor opens')
    .option('--title <text>', 'the title; else the first line of the text')
    .option('--audience <words>', 'who is told, such as everyone or “block:A,B owners”')
    .option('--urgency <urgency>', `${URGENCIES.join(', ')}; else as usual for the category`)
    .option('--category <name>', 'what it is about; the start of its name will do')
    .option('--acknowledge', 'everybody is asked to confirm that they have read it')
    .option('--valid-until <time>', 'when it leaves the lists: 30m, 4h, 3d, 2026-12-01 or “2026-12-01 09:30”')
    .option('--publish-at <time>', 'when it goes out; now, unless said')
    .option('--attach <file>', 'a PDF or a photo; may be given again', collect)
    .option('--pin', 'keep it on top of the lists')
    .option('--supersedes <announcement>', 'the earlier one that it replaces, such as 12')
    .option('--draft', 'only keep it, and tell nobody')
    .option('--dry-run', 'only show what would be sent, and to how many')
    .addHelpText('after', EXAMPLES)
    .action((options: AnnounceOptions, command: Command) => runAnnounce(open(command), options))
}

export async function runAnnounce(cli: Cli, options: AnnounceOptions): Promise<void> {
  if (!options.draft && !options.dryRun) requireConsent(cli)
  // Loaded on demand, as most announcements have no attachment.
  const attachments = options.attach && (await import('../../announcements/attachments'))
  await attachments?.checkAttachments(options.attach ?? [])
  const frame = await frameOf(cli, options)
  const words = await readWords(cli, options)
  await keepingDraft(cli, words, async () => {
    const size = await sizeOf(cli, frame.audience)
    if (options.dryRun) return rehearse(cli, frame, words, size, options)
    if (frame.status !== 'draft') await confirm(cli, frame, words, size, options)
    const ids = (await attachments?.uploadAttachments(cli.client, options.attach ?? [])) ?? []
    const body = announcementToSend(frame, words, ids)
    const written = await cli.client.post<Written<Announcement>>('/announcements', body, { depth: 1 })
    tellWritten(cli, written, { done: outcome(frame, size), people: size.recipients })
    noteTakingBack(cli, written.doc)
  })
}

async function keepingDraft(cli: Cli, { draft }: Words, work: () => Promise<void>): Promise<void> {
  if (draft === undefined) return work()
  const { discardDraft, keepingText } = await import('../../announcements/editor')
  await keepingText(cli, draft, work)
  await discardDraft(draft)
}

function rehearse(cli: Cli, frame: Frame, words: Words, size: AudienceSize, options: AnnounceOptions): void {
  const { out, zone } = cli
  if (out.isJson) out.json({ dryRun: true, announcement: announcementToSend(frame, words, []), ...size })
  else showRehearsal(cli, previewOf(frame, words, size, { attach: options.attach, zone }))
  out.note('Nothing was sent: this was a dry run.')
}

async function confirm(
  cli: Cli,
  frame: Frame,
  words: Words,
  size: AudienceSize,
  options: AnnounceOptions,
): Promise<void> {
  if (!cli.input.isSure)
    showPreview(cli, previewOf(frame, words, size, { attach: options.attach, zone: cli.zone }))
  await agreeToTell(cli, { urgency: urgencyOf(frame), size, publishAt: frame.publishAt })
}

function outcome({ status }: Frame, size: AudienceSize): string {
  if (status === 'draft') return 'is kept as a draft; nobody was told.'
  return `is ${status === 'scheduled' ? 'scheduled for' : 'published to'} ${sizeInWords(size)}.`
}
