import type { Row } from '../../seed/insert'
import type { World } from '../history/world'
import type { Account } from '../people'
import type { Published } from './issue'
import type { Receipt } from './receipts'

/** Something said under an announcement. */
export interface Comment {
  id: string
  parent: Comment | null
  body: string
  author: Account
  hiddenById: string | null
  at: Date
}

const MINUTE_MS = 60_000
const AFTER_READING_MINUTES = [1, 25] as const
const ANSWER_MINUTES = [12, 180] as const

/** What readers said, each after reading it, and what its author answered; only what was said before midnight. */
export function talkUnder(world: World, issue: Published, receipts: readonly Receipt[]): Comment[] {
  const { dice, calendar } = world
  dice.restart(`announcements/talk/${issue.number}`)
  const speakers = dice.shuffled(receipts.filter((receipt) => maySpeak(issue, receipt)))
  const secretary = world.resident('secretary').account
  const comments = issue.notice.talk.flatMap((remark, index): Comment[] => {
    const speaker = speakers[index]
    if (!speaker?.readAt) return []
    const said: Comment = {
      id: dice.uuid(),
      parent: null,
      body: remark.says,
      author: speaker.reader.account,
      hiddenById: remark.isHidden ? secretary.id : null,
      at: later(world, speaker.readAt, AFTER_READING_MINUTES),
    }
    const answer = { id: dice.uuid(), at: later(world, said.at, ANSWER_MINUTES) }
    if (!remark.answer) return [said]
    return [said, { ...said, ...answer, parent: said, body: remark.answer, author: issue.author }]
  })
  return comments.filter(({ at }) => at < calendar.midnight)
}

/** Residents other than its author who read it themselves. */
function maySpeak({ author }: Published, { reader, way }: Receipt): boolean {
  return way !== null && way !== 'in_person' && reader.resident !== null && reader.account.id !== author.id
}

function later({ dice }: World, at: Date, [from, to]: readonly [number, number]): Date {
  return new Date(at.getTime() + dice.whole(from, to) * MINUTE_MS)
}

/** As it is stored. */
export function commentRow({ id: announcement }: Published, comment: Comment): Row {
  const { id, parent, body, author, hiddenById, at } = comment
  return {
    id,
    announcement_id: announcement,
    parent_id: parent?.id ?? null,
    body,
    author_id: author.id,
    hidden: hiddenById !== null,
    hidden_by_id: hiddenById,
    created_at: at,
    updated_at: at,
  }
}
