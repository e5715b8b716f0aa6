import { type HoldKind, holdKindIn } from '@/domain/sla/words'

/** What words in a reason tell of its kind: the demo's people chose it from the list, as those of the house do. */
const TOLD_BY: readonly (readonly [RegExp, HoldKind])[] = [
  [/out of town|locked|date next week|other flat/i, 'resident_away'],
  [/treasurer|approval|permission|quotations/i, 'approval'],
  [/\bpart\b|spare|material/i, 'part'],
]

/** The kind of waiting that a reason of the demo tells of. */
export function holdKindOf(reason: string): HoldKind {
  return TOLD_BY.find(([words]) => words.test(reason))?.[1] ?? holdKindIn(reason)
}
