import type { ReactNode } from 'react'

/** One thing that is told of a document: what it is, and what it is like. */
export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
