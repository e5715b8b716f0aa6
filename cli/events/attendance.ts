import type { Attendance } from '../../domain/events/attendance'
import type { Field } from '../output'
import type { EstateEvent } from './wire'

const PERCENT = 100

/** `12 parties, 31 heads`; a program gets the two apart. */
function counted(name: string, parties: number, heads: number, label = name): Field[] {
  const text = parties === heads ? String(heads) : `${heads} in ${parties} parties`
  return [
    { name, label, text, raw: String(parties) },
    { name: `${name}_heads`, text: '', raw: String(heads) },
  ]
}

/** Who said what, who came, and how they found it. */
export function attendanceFields({ id, title }: EstateEvent, attendance: Attendance): Field[] {
  const { feedback, showRate } = attendance
  const { average, n } = feedback
  return [
    { name: 'id', text: '', raw: id },
    { name: 'title', text: title },
    { name: 'answered', text: String(attendance.answered) },
    ...counted('going', attendance.going, attendance.goingHeads),
    ...counted('waitlisted', attendance.waitlisted, attendance.waitlistedHeads),
    { name: 'maybe', text: String(attendance.maybe) },
    { name: 'no', text: String(attendance.no) },
    ...counted('checked_in', attendance.checkedIn, attendance.checkedInHeads, 'parties that came'),
    { name: 'walk_in_heads', label: 'walk-ins', text: String(attendance.walkInHeads) },
    { name: 'attended_heads', label: 'came in all', text: String(attendance.attendedHeads) },
    {
      name: 'show_rate',
      label: 'came of those going',
      text: showRate === null ? '' : `${Math.round(showRate * PERCENT)} %`,
      raw: showRate === null ? '' : String(showRate),
    },
    {
      name: 'rating',
      text: average === null ? '' : `${average.toFixed(1)} of 5, by ${n}`,
      raw: average === null ? '' : String(average),
    },
    { name: 'ratings', text: '', raw: String(n) },
  ]
}
