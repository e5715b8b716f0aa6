import type { ReactNode } from 'react'

/** A part of a page under a heading of its own, with the way to all of what it shows a few of. */
export function Section({
  id,
  title,
  all,
  children,
}: {
  id: string
  title: string
  all?: { href: string; label: string }
  children: ReactNode
}) {
  return (
    <section className="section" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
      {all ? (
        <p>
          <a href={all.href}>{all.label}</a>
        </p>
      ) : null}
    </section>
  )
}
