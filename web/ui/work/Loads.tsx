import { WORKLOAD_CAP } from '@/domain/tickets/words'
import type { Load } from '@/server/figures/dashboard/load'
import type { Words } from '@/web/i18n/words'
import { LoadBar } from './LoadBar'
import { listAddress } from './tabs'

/** Units of the drawing: a bar a person, as high as their list is full. */
const HEIGHT = 36
const STEP = 12
const WIDTH = 9
/** Bars that the drawing has room for on a phone; who carries most comes first. */
const DRAWN = 24

const isFull = ({ workload }: Load): boolean => workload >= WORKLOAD_CAP

/** Who carries what: a small drawing of everybody, and behind it each with a way to their jobs. */
export function Loads({ loads, t }: { loads: readonly Load[]; t: Words }) {
  if (loads.length === 0) return <p className="soft">{t('work.overview.nobody')}</p>
  const jobs = loads.reduce((sum, { workload }) => sum + workload, 0)
  const full = loads.filter(isFull).length
  return (
    <details className="loads">
      <summary>
        <span>
          {t('work.overview.load', { jobs, people: loads.length })}
          {full > 0 ? ` · ${t('work.overview.full', { full })}` : null}
        </span>
        <Drawing loads={loads.slice(0, DRAWN)} />
      </summary>
      <ul className="rows">
        {loads.map((load) => (
          <Person key={load.staffId} load={load} t={t} />
        ))}
      </ul>
    </details>
  )
}

function Drawing({ loads }: { loads: readonly Load[] }) {
  const unit = HEIGHT / (WORKLOAD_CAP + 2)
  const cap = HEIGHT - WORKLOAD_CAP * unit
  return (
    <svg viewBox={`0 0 ${loads.length * STEP} ${HEIGHT}`} aria-hidden="true" focusable="false">
      {loads.map((load, index) => {
        const height = Math.max(1, Math.min(load.workload, WORKLOAD_CAP + 2) * unit)
        return (
          <rect
            key={load.staffId}
            className={isFull(load) ? 'carried full' : 'carried'}
            x={index * STEP + 1}
            y={HEIGHT - height}
            width={WIDTH}
            height={height}
          />
        )
      })}
      <path className="cap" d={`M0 ${cap}H${loads.length * STEP}`} />
    </svg>
  )
}

function Person({ load, t }: { load: Load; t: Words }) {
  const { name, employeeId, role, workload, overdue, duty } = load
  return (
    <li className="row">
      <a className="row-link" href={listAddress({ list: 'mine', staff: employeeId, page: 1 })}>
        {name}
      </a>
      <p className="team-load">
        <LoadBar count={workload} />
        <a href={listAddress({ list: 'mine', staff: employeeId, page: 1 })}>
          <strong>{t('work.team.load', { count: workload, cap: WORKLOAD_CAP })}</strong>
        </a>
        {isFull(load) ? <span className="tag wait">{t('work.assign.full')}</span> : null}
      </p>
      <p className="meta">
        <span>{t(`common.staffRoles.${role}`)}</span>
        <span>{t(duty === 'gone' ? 'work.overview.gone' : `work.assign.${duty}`)}</span>
        {overdue > 0 ? (
          <a href={listAddress({ list: 'late', staff: employeeId, page: 1 })}>
            {t('work.team.overdue', { count: overdue })}
          </a>
        ) : null}
      </p>
    </li>
  )
}
