import type { Person } from '@/domain/actor'
import type { Priority, TicketChannel } from '@/domain/tickets/words'
import type { StoredCategory } from '../categories'
import type { Resident } from '../people'
import { reportsIn } from '../reports'
import type { ReportPlan } from '../reports/plan'
import { wordReport } from '../reports/wording'
import { onCallFor } from './people-at-work'
import type { Story } from './story'
import { isSignedUp, type SignedUp, type World } from './world'

const ASKED: Record<number, readonly (readonly [Priority, number])[]> = {
  4: [
    ['emergency', 84],
    ['high', 16],
  ],
  3: [
    ['medium', 62],
    ['high', 24],
    ['low', 11],
    ['emergency', 3],
  ],
  2: [
    ['medium', 66],
    ['low', 22],
    ['high', 12],
  ],
  1: [
    ['medium', 60],
    ['low', 40],
  ],
}
const VIA_WEB = 0.945
/** How reports that do not come over the site reach the office. */
const OTHER_WAYS: readonly (readonly [TicketChannel, number])[] = [
  ['phone', 40],
  ['whatsapp', 26],
  ['walk_in', 20],
  ['cli', 8],
  ['email', 6],
]

/** What may be said of a ticket before it exists. */
export interface Wish {
  at: Date
  category: string
  resident?: SignedUp
  report?: ReportPlan
  priority?: Priority
  channel?: TicketChannel
}

/** Somebody reports something. The story goes on from here. */
export function open(world: World, wish: Wish): Story & { report: ReportPlan } {
  const { dice } = world
  const category = world.category(wish.category)
  const report = wish.report ?? dice.pick(reportsIn(wish.category, world.calendar.month(wish.at)))
  const channel = wish.channel ?? (wish.resident || dice.chance(VIA_WEB) ? 'web' : dice.weighted(OTHER_WAYS))
  const resident = wish.resident ?? dice.pick(reporters(world, wish.at, channel))
  const { title, description, location, fix } = wordReport(dice, report, resident.flat)
  const requestedPriority = wish.priority ?? dice.weighted(ASKED[category.priorityCeiling] ?? [['medium', 1]])
  return {
    report,
    fix,
    cost: report.cost ? dice.between(...report.cost) || null : null,
    voice: isSignedUp(resident) && (channel === 'web' || dice.chance(0.5)) ? resident : null,
    steps: [],
    opening: {
      at: wish.at,
      category,
      title,
      description,
      location,
      scope: report.isCommunity ? 'community' : 'personal',
      requestedPriority,
      channel,
      resident: { id: resident.id, flatId: resident.flat.id },
      reportedBy: reporterOf(world, channel, resident),
      onCall: onCall(world, category, requestedPriority),
    },
  }
}

/**
 * Over the site only those with accounts; at the counter and on the phone anybody. Asha's tickets are written by
 * hand: visitors look at them first.
 */
function reporters(world: World, at: Date, channel: TicketChannel): readonly Resident[] {
  const asha = world.resident('asha')
  const present = channel === 'web' ? world.residentsAt(at) : world.neighboursAt(at)
  return present.filter((resident) => resident !== asha)
}

function reporterOf(world: World, channel: TicketChannel, resident: Resident): Person {
  if (channel === 'web' && isSignedUp(resident)) return world.asPerson(resident)
  return world.staff(channel === 'cli' || world.dice.chance(0.6) ? 'MS001' : 'FM001').person
}

function onCall(world: World, category: StoredCategory, requested: Priority) {
  return requested === 'emergency' && category.priorityCeiling === 4 ? onCallFor(world, category) : null
}
