import type { User } from '@/payload-types'
import { Fact } from './Fact'
import { documentPath } from './paths'

/** Somebody who had a part in it, by name; nothing where there is nobody, or nobody that the viewer may see. */
export function PersonFact({ name, of }: { name: string; of: string | User | null | undefined }) {
  if (!of || typeof of !== 'object') return null
  return (
    <Fact name={name}>
      <a href={documentPath('users', of.id)}>{of.name}</a>
    </Fact>
  )
}
