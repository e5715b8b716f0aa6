/** Views of one page, each with an address of its own. */
export function Tabs({
  label,
  tabs,
}: {
  label: string
  tabs: { href: string; label: string; isCurrent: boolean; count?: number | string }[]
}) {
  return (
    <nav className="tabs" aria-label={label}>
      {tabs.map((tab) => (
        <a key={tab.href} href={tab.href} aria-current={tab.isCurrent ? 'page' : undefined}>
          {tab.label}
          {tab.count === undefined ? null : <span className="count">{tab.count}</span>}
        </a>
      ))}
    </nav>
  )
}
