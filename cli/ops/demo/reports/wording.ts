import type { Dice } from '../dice'
import type { ReportPlan } from './plan'

const ROOMS = ['master bedroom', 'children’s bedroom', 'guest bedroom', 'living room', 'study', 'dining area']
const BATHS = ['common bathroom', 'master bathroom', 'guest bathroom']

/** What a resident adds to almost any report. */
const AFTERTHOUGHTS = [
  'We are at home after 6 pm.',
  'Please call before coming.',
  'Someone is at home the whole day.',
  'My mother is at home, she will open the door.',
  'Saturday morning suits us best.',
  'Please come before 9 or after 7, we both work.',
  'The key is with the guard if we are out.',
  'I can send a photo if that helps.',
  'Kindly do the needful at the earliest.',
  'Please wear shoe covers, there is a small baby at home.',
  'Our maid is there from 10 to 12.',
  'Thanks in advance.',
]
const COMMON_AFTERTHOUGHTS = [
  'Others on the floor have noticed it too.',
  'This was raised in the block group as well.',
  'Children play here, so please do not wait long.',
  'It was fine last month.',
  'Please also check the other blocks.',
  'Senior citizens use this every day.',
  'Reporting so that it is on record.',
]
const OWN_AFTERTHOUGHT = 0.38
const COMMON_AFTERTHOUGHT = 0.25

/** A report in its final words. */
export interface Told {
  title: string
  description: string
  location: string
  fix: string
}

/** Puts a plan into words for one flat. */
export function wordReport(dice: Dice, plan: ReportPlan, flat: { block: string; floor: number }): Told {
  const words: Record<string, string> = {
    room: dice.pick(ROOMS),
    bath: dice.pick(BATHS),
    block: flat.block,
    floor: String(flat.floor),
  }
  const say = (text: string): string => fill(dice, text, words)
  const hasMore = dice.chance(plan.isCommunity ? COMMON_AFTERTHOUGHT : OWN_AFTERTHOUGHT)
  const more = hasMore ? ` ${dice.pick(plan.isCommunity ? COMMON_AFTERTHOUGHTS : AFTERTHOUGHTS)}` : ''
  return {
    title: capital(say(plan.title)),
    description: capital(say(plan.description)) + more,
    location: capital(say(plan.where)),
    fix: capital(say(plan.fix)),
  }
}

/** Takes one of every `{a|b}` and puts the `$words` in. */
export function fill(dice: Dice, text: string, words: Record<string, string> = {}): string {
  return text
    .replace(/\{([^{}]*)\}/g, (_, choices: string) => dice.pick(choices.split('|')))
    .replace(/\$([a-z]+)/g, (whole, name: string) => words[name] ?? whole)
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
