import { fromLocalTime } from '@/domain/time'
import { numbersFor } from '../history/numbers'
import type { World } from '../history/world'
import { type Issue, issueOf } from './issue'
import type { Notice } from './notice'
import { COMMUNITY } from './notices/community'
import { FEASTS, feastDates } from './notices/feasts'
import { LATEST } from './notices/latest'
import { MONEY, SAFETY } from './notices/money-and-safety'
import { STANDING } from './notices/standing'
import { WORKS } from './notices/works'

const NOTICES = [...WORKS, ...COMMUNITY, ...MONEY, ...SAFETY]
const SPECIALS = [...STANDING, ...LATEST]

/** The year's notices lie between these days before today, some days apart. */
const FIRST_DAYS_AGO = 364
const LAST_DAYS_AGO = 7
const DAYS_APART = [5, 7] as const
/** Local hours at which people announce. */
const HOURS = [8.5, 20] as const
/** Notices after which the same one may come again: about a quarter of them. */
const REMEMBERED = 18
const KIND = 'ANN'

/** A year of announcements, what is pinned and what is to come, oldest first. */
export function planAnnouncements(world: World): Issue[] {
  const issues = [...yearIssues(world), ...feastIssues(world), ...specialIssues(world)]
  issues.sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime())
  const numbers = numbersFor(
    KIND,
    issues.map(({ createdAt }) => createdAt),
    world.calendar.zone,
  )
  return issues.map((issue, index) => ({ ...issue, number: numbers[index] ?? '' }))
}

function yearIssues(world: World): Issue[] {
  const { dice } = world
  dice.restart('announcements/year')
  const issues: Issue[] = []
  const lately: Notice[] = []
  for (let days = FIRST_DAYS_AGO; days >= LAST_DAYS_AGO; days -= dice.whole(...DAYS_APART)) {
    const notice = freshNotice(world, days, lately)
    lately.unshift(notice)
    lately.length = Math.min(lately.length, REMEMBERED)
    issues.push(issueOf(world, notice, { days, hour: dice.between(...HOURS) }))
  }
  return issues
}

/** Something in season that was not announced in the last months. */
function freshNotice({ dice, calendar }: World, days: number, lately: readonly Notice[]): Notice {
  const month = calendar.month(calendar.noon(days))
  const inSeason = NOTICES.filter(({ months }) => !months || months.includes(month))
  return dice.pick(inSeason.filter((notice) => !lately.includes(notice)))
}

/** The invitations to the feasts that lie within the year. */
function feastIssues(world: World): Issue[] {
  const { dice, calendar } = world
  dice.restart('announcements/feasts')
  const dated = FEASTS.flatMap((feast) =>
    feastDates(feast, calendar.today).map((date) => ({ date, notice: feast.notice })),
  )
  return dated.flatMap(({ date, notice }) => {
    const noon = fromLocalTime(`${date}T12:00`, calendar.zone)
    const days = noon ? calendar.daysAgo(noon) + (notice.inDays ?? 0) : 0
    const isWithin = days <= FIRST_DAYS_AGO && days >= LAST_DAYS_AGO
    return isWithin ? [issueOf(world, notice, { days, hour: dice.between(...HOURS) })] : []
  })
}

function specialIssues(world: World): Issue[] {
  return SPECIALS.map((special) => {
    world.dice.restart(`announcements/special/${special.key}`)
    return issueOf(world, special, { days: special.days, hour: special.hour, special })
  })
}
