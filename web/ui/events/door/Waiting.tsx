import { Icon } from '../../Icon'
import { refusalIn, whoIn } from './Result'
import type { Door } from './use-door'
import { type DoorWords, filled } from './words'

/** What the server has not heard of yet, and what it refused when it did: always in sight. */
export function Waiting({ door, words }: { door: Door; words: DoorWords }) {
  const { state, isOnline } = door
  const count = state.waiting.length
  return (
    <div className="door-waiting">
      <p className="meta" role="status">
        {isOnline ? null : (
          <span className="tag bad">
            <Icon name="alert" />
            {words.offline}
          </span>
        )}
        <span className={count > 0 ? 'tag new' : 'tag done'}>
          <Icon name={count > 0 ? 'clock' : 'check'} />
          {waitingIn(count, words)}
        </span>
        {count > 0 && isOnline ? (
          <button
            type="button"
            className="plain"
            onClick={door.sendNow}
            aria-disabled={state.isSending || undefined}
          >
            {words.sendNow}
          </button>
        ) : null}
      </p>
      {state.isSignedOut ? <p className="warning">{words.refusedSignIn}</p> : null}
      <Troubles door={door} words={words} />
    </div>
  )
}

function waitingIn(count: number, words: DoorWords): string {
  if (count === 0) return words.waitingNone
  return count === 1 ? words.waitingOne : filled(words.waitingMany, { count })
}

function Troubles({ door, words }: { door: Door; words: DoorWords }) {
  const { troubles } = door.state
  if (troubles.length === 0) return null
  return (
    <div className="error-summary" role="alert">
      <h2>{words.troubles}</h2>
      <p>{words.troublesText}</p>
      <ul>
        {troubles.map(({ entry, code }) => (
          <li key={entry.key}>
            <strong>{whoIn(entry, words)}</strong>: {refusalIn(code, words)}
          </li>
        ))}
      </ul>
      <button type="button" className="quiet" onClick={door.dismiss}>
        {words.dismiss}
      </button>
    </div>
  )
}
