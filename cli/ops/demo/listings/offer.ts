import { expiryOf } from '@/domain/listings/listing'
import type { ListingStatus } from '@/domain/listings/words'
import { addDays, addMinutes } from '@/domain/time'
import type { Row } from '../../seed/insert'
import type { SignedUp, World } from '../history/world'
import { GOODS, type Goods } from './goods'
import { SPECIAL_LISTINGS } from './special'
import type { SpecialListing } from './special-listing'
import { OPEN_LISTINGS } from './special-open'

/** A listing of the demo with its times. */
export interface Offer {
  id: string
  key: string
  goods: Goods
  special: SpecialListing | null
  seller: SignedUp
  status: ListingStatus
  /** Paise; null where nothing is asked. */
  pricePaise: number | null
  at: Date
  expiresAt: Date
  /** When it was sold, ran out or was removed; null while it stands. */
  endedAt: Date | null
}

const FIRST_DAYS_AGO = 364
/** One a day of late; in the months before they came more rarely. */
const DAILY_FROM_DAYS_AGO = 92
const RARELY_DAYS = [2, 4] as const
const HOURS = [8, 22] as const
const SOLD = 0.62
const SOLD_AFTER_DAYS = [1, 24] as const
const PRICE_STEP = 100
const REMEMBERED = 24
const WARNED_DAYS = { warned_five_days_at: 5, warned_one_day_at: 1 } as const
const REMOVED_HOURS = 7

/** A year of listings, the oldest first, and those that the demo always has. */
export function offersOf(world: World): Offer[] {
  const all = [
    ...yearOffers(world),
    ...[...SPECIAL_LISTINGS, ...OPEN_LISTINGS].map((special) => specialOffer(world, special)),
  ]
  return all.sort((a, b) => a.at.getTime() - b.at.getTime())
}

function yearOffers(world: World): Offer[] {
  const { dice } = world
  dice.restart('listings/year')
  const offers: Offer[] = []
  const lately: Goods[] = []
  for (let days = FIRST_DAYS_AGO; days >= 1; days -= step(world, days)) {
    const goods = dice.pick(GOODS.filter((one) => !lately.includes(one)))
    lately.unshift(goods)
    lately.length = Math.min(lately.length, REMEMBERED)
    offers.push(yearOffer(world, goods, days))
  }
  return offers
}

const step = ({ dice }: World, days: number): number =>
  days <= DAILY_FROM_DAYS_AGO ? 1 : dice.whole(...RARELY_DAYS)

function yearOffer(world: World, goods: Goods, days: number): Offer {
  const { dice, calendar } = world
  const at = calendar.at(days, dice.between(...HOURS))
  const seller = dice.pick(world.residentsAt(at))
  const soldAt = addDays(at, dice.between(...SOLD_AFTER_DAYS))
  const isSold = dice.chance(SOLD) && soldAt < calendar.midnight
  const expiresAt = expiryOf(goods.type, at)
  const isOver = !isSold && expiresAt < calendar.midnight
  return {
    ...{ id: dice.uuid(), key: `${goods.title}/${days}`, goods, special: null, seller, at, expiresAt },
    status: isSold ? 'sold' : isOver ? 'expired' : 'active',
    pricePaise: priceOf(world, goods),
    endedAt: isSold ? soldAt : isOver ? calendar.nextHour(expiresAt) : null,
  }
}

function specialOffer(world: World, special: SpecialListing): Offer {
  const { dice, calendar } = world
  const { key, goods, days, status } = special
  dice.restart(`listings/${key}`)
  const at = calendar.at(days, dice.between(...HOURS))
  const expiresAt = expiryOf(goods.type, at)
  const endedAt: Partial<Record<ListingStatus, Date>> = {
    sold: addDays(at, days / 2),
    expired: calendar.nextHour(expiresAt),
    removed: addMinutes(at, 60 * REMOVED_HOURS),
  }
  return {
    ...{ id: dice.uuid(), key, goods, special, seller: world.resident(special.seller), at, expiresAt },
    status,
    pricePaise: priceOf(world, goods),
    endedAt: endedAt[status] ?? null,
  }
}

function priceOf({ dice }: World, { rupees }: Goods): number | null {
  if (!rupees) return null
  const [from, to] = rupees
  return Math.round(dice.between(from, to) / PRICE_STEP) * PRICE_STEP * 100
}

/** As it is stored. */
export function offerRow(world: World, offer: Offer): Row {
  const { id, goods, special, seller, status, pricePaise, at, expiresAt, endedAt } = offer
  const isModerated = status === 'removed' || special?.isHidden === true
  return {
    ...{ id, title: goods.title, description: goods.description, type: goods.type, category: goods.category },
    ...{ status, price_paise: pricePaise, condition: goods.condition ?? null },
    hidden_detail: goods.hiddenDetail ?? null,
    seller_id: seller.account.id,
    hidden: special?.isHidden === true,
    moderated_by_id: isModerated && status === 'removed' ? world.resident('secretary').account.id : null,
    moderation_note: special?.removedFor ?? null,
    listed_at: status === 'draft' ? null : at,
    expires_at: status === 'draft' ? null : expiresAt,
    closed_at: status === 'sold' ? endedAt : null,
    ...warningsOf(world, offer),
    created_at: at,
    updated_at: endedAt ?? at,
  }
}

/** What the job has said of its end by now. */
function warningsOf({ calendar }: World, { status, expiresAt, endedAt }: Offer): Row {
  const until = endedAt ?? calendar.now
  return Object.fromEntries(
    Object.entries(WARNED_DAYS).map(([column, days]) => {
      const at = addDays(expiresAt, -days)
      return [column, status !== 'draft' && at <= until ? at : null]
    }),
  )
}
