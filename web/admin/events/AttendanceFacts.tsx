import type { Attendance } from '@/domain/events/attendance'
import type { Event } from '@/payload-types'
import { Fact } from '../Fact'
import { HeadsWords } from './HeadsWords'

/** Who said what, who came, and how they liked it. */
export function AttendanceFacts({ event, attendance }: { event: Event; attendance: Attendance }) {
  const { goingHeads, waitlisted, waitlistedHeads, maybe, no, checkedInHeads, walkInHeads, attendedHeads } =
    attendance
  const { average, n } = attendance.feedback
  return (
    <>
      <Fact name="Going, guests included">
        <HeadsWords going={goingHeads} capacity={event.capacity} />
      </Fact>
      {waitlisted > 0 && (
        <Fact name="Waiting">
          {waitlistedHeads} in {waitlisted === 1 ? '1 party' : `${waitlisted} parties`}
        </Fact>
      )}
      <Fact name="Maybe · cannot come">
        {maybe} · {no}
      </Fact>
      {attendedHeads > 0 && (
        <Fact name="There">
          {attendedHeads} ({checkedInHeads} checked in{walkInHeads > 0 && `, ${walkInHeads} walked in`})
        </Fact>
      )}
      {average !== null && (
        <Fact name="Rated">
          {average.toFixed(1)} of 5 by {n}
        </Fact>
      )}
    </>
  )
}
