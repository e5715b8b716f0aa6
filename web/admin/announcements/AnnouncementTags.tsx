import {
  ANNOUNCEMENT_STATUS_LABELS,
  type AnnouncementStatus,
  type CategoryIcon,
} from '@/domain/announcements/words'
import { URGENCY_LABELS, type Urgency } from '@/domain/notifications/words'

/** Where an announcement stands, in words; colour only helps. */
export function AnnouncementStatusTag({ status }: { status: AnnouncementStatus }) {
  return <span className={`estate-tag estate-tag--${status}`}>{ANNOUNCEMENT_STATUS_LABELS[status]}</span>
}

/** How pressing it is, in words. */
export function UrgencyTag({ urgency }: { urgency: Urgency }) {
  const kind = urgency === 'urgent' ? 'high' : urgency === 'emergency' ? 'emergency' : 'plain'
  return <span className={`estate-tag estate-tag--${kind}`}>{URGENCY_LABELS[urgency]}</span>
}

/** Drawn in one stroke on a square of 24. */
const ICON_PATHS: Record<CategoryIcon, string> = {
  info: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M12 11v6M12 7.5v.5',
  tools: 'M14 6a4 4 0 0 1 5-1l-3 3 1 2 2 1 2-3a4 4 0 0 1-6 5L8 20l-3-3 7-7a4 4 0 0 1 2-4',
  shield: 'M12 3l8 3v6c0 5-4 8-8 9-4-1-8-4-8-9V6z',
  calendar: 'M4 6h16v15H4zM4 10h16M8 3v5M16 3v5',
  rupee: 'M6 4h12M6 9h12M6 4h4a4.5 4.5 0 0 1 0 9H6l8 8',
  alarm: 'M6 17v-6a6 6 0 0 1 12 0v6l2 2H4zM10 21h4',
}

interface CategoryMarkProps {
  name: string
  color: string
  icon: CategoryIcon
}

/** A category's sign and its name; the colour stands beside the words and never under them. */
export function CategoryMark({ name, color, icon }: CategoryMarkProps) {
  return (
    <span className="estate-category">
      <svg viewBox="0 0 24 24" aria-hidden="true" style={{ background: color }}>
        <path d={ICON_PATHS[icon]} />
      </svg>
      {name}
    </span>
  )
}
