import Link from 'next/link'
import type { BeforeListTableServerProps } from 'payload'
import { mayVerify } from '@/domain/people/register'
import { panelActor } from '@/web/data/panel-request'
import { countAwaiting } from '@/web/data/verification'
import { conditionsOf, isSameFilter, whereOf } from './conditions'
import { listPath } from './paths'
import { AWAITING_VERIFICATION } from './verification'
import { whereFrom } from './where-from'

/** Above the register: everybody, or only those who wait to be let in. */
export async function ResidentToolbar({ payload, searchParams }: BeforeListTableServerProps) {
  if (!mayVerify(await panelActor(payload))) return null
  const asked = conditionsOf(whereFrom(searchParams))
  const isAwaiting = isSameFilter(asked, AWAITING_VERIFICATION)
  const count = await countAwaiting(payload)
  return (
    <div className="estate-toolbar">
      <nav aria-label="Quick filters">
        <ul className="estate-quick">
          <li>
            <Link
              prefetch={false}
              href={listPath('residents')}
              aria-current={asked.length === 0 ? 'page' : undefined}
            >
              Everybody
            </Link>
          </li>
          <li>
            <Link
              prefetch={false}
              href={listPath('residents', whereOf(AWAITING_VERIFICATION))}
              aria-current={isAwaiting ? 'page' : undefined}
            >
              Waiting for verification ({count})
            </Link>
          </li>
        </ul>
      </nav>
    </div>
  )
}
