import type { Dashboard } from '@/domain/figures/dashboards'

const TAB_LABELS: Record<Dashboard, string> = {
  committee: 'Committee',
  manager: 'Work',
  accountant: 'Money',
}

/** Whose dashboard is looked at, for somebody who has several: each at an address of its own. */
export function DashboardTabs({ seen, shown }: { seen: readonly Dashboard[]; shown: Dashboard }) {
  if (seen.length < 2) return null
  return (
    <nav aria-label="Dashboards">
      <ul className="estate-quick">
        {seen.map((dashboard, index) => (
          <li key={dashboard}>
            <a
              href={index === 0 ? '/admin' : `/admin?view=${dashboard}`}
              aria-current={dashboard === shown ? 'page' : undefined}
            >
              {TAB_LABELS[dashboard]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
