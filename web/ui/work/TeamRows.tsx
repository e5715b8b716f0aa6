import { WORKLOAD_CAP } from '@/domain/tickets/words'
import type { TeamMember } from '@/web/data/work/team'
import type { Words } from '@/web/i18n/words'
import { Icon } from '../Icon'
import { LoadBar } from './LoadBar'

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
            <strong>{t('work.team.load', { count: member.workload, cap: WORKLOAD_CAP })}</strong>
            {member.workload >= WORKLOAD_CAP ? (
              <span className="tag wait">{t('work.assign.full')}</span>
            ) : null}
          </p>
          <p className="meta">
            {member.overdue > 0 ? (
              <span className="tag bad">
                <Icon name="alert" />
                {t('work.team.overdue', { count: member.overdue })}
              </span>
            ) : (
              <span>{t('work.team.noneOverdue')}</span>
            )}
            {member.waiting > 0 ? <span>{t('work.team.waiting', { count: member.waiting })}</span> : null}
          </p>
        </li>
      ))}
    </ul>
  )
}
