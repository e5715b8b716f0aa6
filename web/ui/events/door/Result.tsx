import { Icon, type IconName } from '../../Icon'
import type { DoorEntry } from './entry'
import type { DoorResult } from './use-door'
import { type DoorWords, filled, headsIn } from './words'

/** What became of the last code or name, large enough for an arm's length, in words and not by colour alone. */
export function Result({ result, words }: { result: DoorResult | null; words: DoorWords }) {
  const [tone, icon, title, text] = result ? saidOf(result, words) : ['', 'circle' as const, '', '']
  return (
    <div className={`door-result ${tone}`} role="status">
      {result ? (
        <>
          <p className="door-word">
            <Icon name={icon} />
            {title}
          </p>
          <p className="door-who">{whoIn(result.entry, words)}</p>
          {text ? <p>{text}</p> : null}
        </>
      ) : (
        <p className="soft">{words.ready}</p>
      )}
    </div>
  )
}

/** Who it is, with flat and heads as far as they are known. */
export function whoIn({ kind, name, flat, heads, rsvp }: DoorEntry, words: DoorWords): string {
  const nobody = kind === 'walkIn' || (kind === 'undo' && rsvp === null) ? words.someWalkIn : words.someCode
  const parts = [
    name ?? nobody,
    flat ? filled(words.person, { number: flat }) : null,
    heads ? headsIn(words, heads) : null,
  ]
  return parts.filter(Boolean).join(' · ')
}

function saidOf(
  { entry, outcome, code }: DoorResult,
  words: DoorWords,
): [tone: string, icon: IconName, title: string, text: string] {
  if (outcome === 'sending') return ['', 'clock', words.sending, '']
  if (outcome === 'noted') return ['noted', 'clock', words.noted, words.notedText]
  if (outcome === 'signedOut') return ['noted', 'key', words.noted, words.refusedSignIn]
  if (outcome === 'already') return ['wrong', 'alert', words.already, words.alreadyText]
  if (outcome === 'refused') return ['wrong', 'cross', words.refused, refusalIn(code, words)]
  if (entry.kind === 'undo') return ['noted', 'check', words.undone, '']
  return ['right', 'check', entry.kind === 'walkIn' ? words.walkInDone : words.welcome, '']
}

/** Why somebody was not let in. */
export function refusalIn(code: string | null, words: DoorWords): string {
  if (code === 'already_checked_in') return words.already
  if (code === 'invalid_token') return words.refusedToken
  if (code === 'check_in_not_open') return words.refusedDoor
  return words.refusedOther
}
