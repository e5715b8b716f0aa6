import { WORKLOAD_CAP } from '@/domain/tickets/words'
import type { TeamMember } from '@/web/data/work/team'
import type { Words } from '@/web/i18n/words'
import { Icon } from '../Icon'
import { LoadBar } from './LoadBar'
import { listAddress } from './tabs'

/** The staff with what each carries; a row leads to their jobs. */
export function TeamRows({ members, t }: { members: TeamMember[]; t: Words }) {
  return (
    <ul className="rows">
      {members.map((member) => (
        <li className="row" key={member.id}>
          <a className="row-link" href={`/work?staff=${encodeURIComponent(member.employeeId)}`}>
            {member.name}
          </a>
          <p className="meta">
            <span>{t(`common.staffRoles.${member.role}`)}</span>
            <span>{member.employeeId}</span>
          </p>
          <p className="team-load">
            <LoadBar count={member.workload} />
            <a href={listAddress({ list: 'mine', staff: member.employeeId, page: 1 })}>
              <strong>{t('work.team.load', { count: member.workload, cap: WORKLOAD_CAP })}</strong>
            </a>
            {member.workload >= WORKLOAD_CAP ? (
              <span className="tag wait">{t('work.assign.full')}</span>
            ) : null}
          </p>
          <p className="meta">
            {member.overdue > 0 ? (
              <a className="tag bad" href={listAddress({ list: 'late', staff: member.employeeId, page: 1 })}>
                <Icon name="alert" />
                {t('work.team.overdue', { count: member.overdue })}
              </a>
            ) : (
              <span>{t('work.team.noneOverdue')}</span>
            )}
            {member.waiting > 0 ? (
              <a href={listAddress({ list: 'waiting', staff: member.employeeId, page: 1 })}>
                {t('work.team.waiting', { count: member.waiting })}
              </a>
            ) : null}
          </p>
        </li>
      ))}
    </ul>
  )
}
