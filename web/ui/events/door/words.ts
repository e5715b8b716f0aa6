import type { Words } from '@/web/i18n/words'

/** The texts that the scripts of the door use, with `{count}` and the like where they put figures. */
const TEXTS = [
  'came',
  'ofExpected',
  'andWalkIns',
  'ready',
  'camera',
  'cameraStop',
  'cameraDenied',
  'cameraHint',
  'code',
  'codeHint',
  'codeSend',
  'search',
  'searchGo',
  'noneFound',
  'moreThere',
  'guests',
  'person',
  'headsOne',
  'headsMany',
  'letIn',
  'isIn',
  'isQueued',
  'waitlisted',
  'walkIn',
  'walkInHeads',
  'walkInFewer',
  'walkInMore',
  'walkInName',
  'walkInSend',
  'walkInDone',
  'undo',
  'takeBack',
  'undone',
  'welcome',
  'sending',
  'noted',
  'notedText',
  'already',
  'alreadyText',
  'refused',
  'refusedToken',
  'refusedDoor',
  'refusedOther',
  'refusedSignIn',
  'waitingNone',
  'waitingOne',
  'waitingMany',
  'offline',
  'sendNow',
  'troubles',
  'troublesText',
  'dismiss',
  'someCode',
  'someWalkIn',
] as const

export type DoorWords = Record<(typeof TEXTS)[number], string>

/** The words of the door in the page's language. */
export function doorWords(t: Words): DoorWords {
  return Object.fromEntries(TEXTS.map((key) => [key, t.raw(`eventDoor.${key}`)])) as DoorWords
}

/** A text with its figures in place. */
export function filled(text: string, figures: Record<string, string | number>): string {
  return Object.entries(figures).reduce(
    (sofar, [name, value]) => sofar.replace(`{${name}}`, String(value)),
    text,
  )
}

/** `1 person`, `3 people`. */
export const headsIn = (words: DoorWords, count: number): string =>
  count === 1 ? words.headsOne : filled(words.headsMany, { count })
