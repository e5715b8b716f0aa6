import type { CategoryIcon } from '@/domain/announcements/words'
import type { Sign } from '@/web/data/announcements/sign'
import { accentOf } from '../accent'
import { Icon, type IconName } from '../Icon'

const ICONS: Record<CategoryIcon, IconName> = {
  info: 'info',
  tools: 'work',
  shield: 'shield',
  calendar: 'calendar',
  rupee: 'rupee',
  alarm: 'alarm',
}

/** What an announcement is about: a word with its drawing. */
export function SignTag({ sign }: { sign: Sign | null }) {
  if (!sign) return null
  return (
    <span className="with-icon">
      <Icon name={ICONS[sign.icon]} /> {sign.name}
    </span>
  )
}

/** The category's colour along the edge, as far from either theme's paper as text is. It repeats what the sign says. */
export function SignEdge({ sign }: { sign: Sign | null }) {
  if (!sign) return null
  const { light, dark } = accentOf(sign.color)
  // Drawn, since the pages' policy lets no style into the markup.
  return (
    <svg className="edge" viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect className="in-light" width="1" height="1" fill={light} />
      <rect className="in-dark" width="1" height="1" fill={dark} />
    </svg>
  )
}
