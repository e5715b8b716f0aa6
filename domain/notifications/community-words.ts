import { type CommunityHappeningKind, type Occurrence, postOf } from './happening'
import { oneLine } from './text'
import type { ToldPost } from './told'
import type { Words } from './wording'
import { NAME_MAX, QUOTE_MAX } from './words'

/** A language, as far as messages about photos, comments and reports differ by it. */
export interface CommunityTongue {
  /** Stands for somebody without a name. */
  somebody: string
  words(kind: CommunityHappeningKind, post: ToldPost, who: string): { title: string; tail: string }
}

/** A message about what somebody showed or said: the news as the title, what it is about, and the words of who decided. */
export function communityMessage(
  tongue: CommunityTongue,
  kind: CommunityHappeningKind,
  occurrence: Occurrence,
): Words {
  const post = postOf(occurrence)
  const { title, tail } = tongue.words(kind, post, oneLine(post.fromName ?? tongue.somebody, NAME_MAX))
  const about = post.title ? `“${oneLine(post.title, NAME_MAX)}”.` : null
  const note = occurrence.note ? `“${oneLine(occurrence.note, QUOTE_MAX)}”` : null
  return { title, body: [about, tail, note].filter(Boolean).join(' ') }
}
