import type { Move } from '../moves/move'

interface Post {
  /** What it is, as the sentences call it. */
  what: 'listing' | 'photo'
  status: string
  isHidden: boolean
  /** The status that it is given back. */
  restoredStatus: string
}

/** What a moderator may do with something that a neighbour shows: hide it for now, remove it, or take that back. */
export function postMoves({ what, status, isHidden, restoredStatus }: Post): Move[] {
  if (status === 'removed')
    return [
      {
        label: 'Restore',
        body: { status: restoredStatus },
        done: `The ${what} stands again. Its owner is told.`,
      },
    ]
  const hide: Move = isHidden
    ? { label: 'Show again', body: { hidden: false }, done: 'Everybody sees it again.' }
    : {
        label: 'Hide',
        body: { hidden: true },
        done: 'Hidden. Only moderators and its owner see it.',
        isQuiet: true,
      }
  return [hide, removal(what)]
}

function removal(what: Post['what']): Move {
  return {
    label: 'Remove …',
    body: { status: 'removed' },
    done: 'Removed. Its owner is told why.',
    isQuiet: true,
    question: {
      heading: `Remove this ${what}?`,
      explanation: 'Nobody but its owner and moderators sees it any more. It can be restored.',
      confirmLabel: 'Remove',
      reason: { field: 'note', label: 'Why? It is sent to its owner.', isNeeded: true },
    },
  }
}
