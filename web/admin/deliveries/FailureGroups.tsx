import Link from 'next/link'
import { type Hindrance, hindranceOf } from '@/domain/notifications'
import type { FailureGroup } from '@/web/data/deliveries-board'
import { ofReason, type Reason } from '@/web/data/deliveries-failed'
import { Instant } from '../Instant'
import { whereParams } from '../paths'
import { ScrollingTable } from '../ScrollingTable'
import { DeliveryTag } from './DeliveryTag'
import { ResendAll } from './ResendAll'
import { BOARD_PATH, CHANNEL_LABELS } from './words'

interface FailureGroupsProps {
  groups: FailureGroup[]
  /** The reason that the list below is narrowed to. */
  chosen: Reason | null
  since: Date
}

const COLUMNS = ['Reason', 'Channel', 'State', 'How many', 'Newest', 'To', '']

/** What did not arrive by reason, the most frequent first; each may be sent again as a whole. */
export function FailureGroups({ groups, chosen, since }: FailureGroupsProps) {
  return (
    <>
      <ScrollingTable label="Reasons" columns={COLUMNS} isStacked>
        {groups.map((group) => (
          <GroupRow key={keyOf(group)} group={group} since={since} />
        ))}
      </ScrollingTable>
      {chosen && (
        <p>
          Below: <strong>{chosen.error || 'no reason given'}</strong>. <Link href={BOARD_PATH}>Show all</Link>
        </p>
      )}
    </>
  )
}

function GroupRow({ group, since }: { group: FailureGroup; since: Date }) {
  const reason = { channel: group.channel, status: group.status, error: group.error ?? '' }
  const rest = group.people - group.newestNames.length
  const hindrance = group.status === 'failed' ? hindranceOf(group.channel, group.error) : null
  return (
    <tr>
      <td className="estate-table__title">
        <Link prefetch={false} href={`${BOARD_PATH}?${new URLSearchParams(reason)}`}>
          {group.error ?? 'No reason given'}
        </Link>
      </td>
      <td>{CHANNEL_LABELS[group.channel]}</td>
      <td>
        <DeliveryTag status={group.status} />
      </td>
      <td>{group.count}</td>
      <td>
        <Instant at={group.newestAt.toISOString()} />
      </td>
      <td className="estate-table__title">
        {group.newestNames.join(', ')}
        {rest > 0 && ` and ${rest} more`}
      </td>
      <td>
        {hindrance ? (
          <span className="estate-quiet estate-report">{HINDRANCES[hindrance]}</span>
        ) : (
          <ResendAll query={whereParams(ofReason(reason, since)).toString()} count={group.count} />
        )}
      </td>
    </tr>
  )
}

const HINDRANCES: Record<Hindrance, string> = {
  opted_out:
    'Sending again does not help: they answered STOP. Once they have sent START to the same number, send it again below.',
  wrong_address:
    'Sending again does not help yet: correct the address or number in each account first, then send it again below.',
  no_browser: 'Sending again does not help: no browser of theirs takes push messages any more.',
}

const keyOf = ({ channel, status, error }: FailureGroup) => `${channel} ${status} ${error}`
