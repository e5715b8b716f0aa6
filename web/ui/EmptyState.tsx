import type { ReactNode } from 'react'
import { Icon, type IconName } from './Icon'

interface EmptyStateProps {
  icon: IconName
  title: string
  /** What to do next. */
  children: ReactNode
  action?: { href: string; label: string }
}

/** Where a list has nothing to show: why, and what to do next. */
export function EmptyState({ icon, title, children, action }: EmptyStateProps) {
  return (
    <div className="empty">
      <Icon name={icon} />
      <h2>{title}</h2>
      <p>{children}</p>
      {action ? (
        <p>
          <a className="button" href={action.href}>
            {action.label}
          </a>
        </p>
      ) : null}
    </div>
  )
}
