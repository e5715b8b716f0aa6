import { TAKE_BACK_SECONDS } from '../../domain/announcements/words'
import type { Urgency } from '../../domain/notifications/words'
import { timeOf } from '../clock'
import type { Cli } from '../context'
import { refused, usage } from '../failures'
import type { Announcement, Audience, AudienceSize } from '../wire'

/** What is decided when an announcement goes out. */
export interface Publishing {
  urgency: Urgency
  size: AudienceSize
  /** When it is to be published; null for now. */
  publishAt: Date | null
}

/** How many an audience is at this moment. */
export function sizeOf(cli: Cli, audience: Audience): Promise<AudienceSize> {
  return cli.client.post<AudienceSize>('/announcements/preview', { audience })
}

/** `231 people in 140 flats`. */
export function sizeInWords({ recipients, flats }: AudienceSize): string {
  const people = recipients === 1 ? '1 person' : `${recipients} people`
  if (flats === 0) return people
  return `${people} in ${flats === 1 ? '1 flat' : `${flats} flats`}`
}

/** Refuses at once where nobody could agree. @throws CliFailure (usage) */
export function requireConsent({ input }: Cli): void {
  if (!input.isSure && !input.canAsk)
    throw usage('--yes is missing, and nobody is there to be asked: everybody in the audience is told.')
}

/** Asks whether all these people are to be told; of an emergency by typing how many. @throws CliFailure when not */
export async function agreeToTell(cli: Cli, { urgency, size, publishAt }: Publishing): Promise<void> {
  if (size.recipients === 0)
    throw refused('There is nobody in this audience. Nothing was sent.', 'estate announce --help')
  const when = publishAt ? `on ${timeOf(publishAt.toISOString(), cli.zone)}` : 'now'
  const whom = `${sizeInWords(size)} ${when}`
  if (urgency !== 'emergency') return cli.input.agree(`Tell ${whom}?`)
  const question = `This tells ${whom}, past every mute and quiet hour. Type the number of people to agree:`
  await cli.input.agreeByTyping(String(size.recipients), question)
}

/** How a publication is undone, while it can be. */
export function noteTakingBack({ out }: Cli, { number, urgency, status }: Announcement): void {
  if (status !== 'published' || urgency === 'emergency') return
  out.note(`It can be taken back for ${TAKE_BACK_SECONDS} seconds: estate announcements take-back ${number}`)
}
