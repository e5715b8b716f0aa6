'use client'
import { useField } from '../form/Field'
import { Icon } from '../Icon'

interface StarsProps {
  label: string
  hint?: string
  /** What one, two … five stars mean, in words. */
  words: string[]
}

/** One to five stars: radio buttons, so that a keyboard and a screen reader know them. */
export function Stars({ label, hint, words }: StarsProps) {
  const field = useField('stars', hint)
  return (
    <fieldset
      className={field.problem ? 'field wrong' : 'field'}
      aria-describedby={field.aria['aria-describedby']}
    >
      <legend>{label}</legend>
      {hint ? (
        <p className="hint" id="stars-hint">
          {hint}
        </p>
      ) : null}
      {field.problem ? (
        <p className="problem" id="stars-error">
          {field.problem}
        </p>
      ) : null}
      <div className="stars">
        {words.map((word, index) => {
          const value = String(index + 1)
          return (
            <label key={`${value}:${field.value}`}>
              <input
                type="radio"
                name="stars"
                id={index === 0 ? 'stars' : undefined}
                value={value}
                defaultChecked={value === field.value}
              />
              <Icon name="star" />
              <span>
                <span className="unseen">{value} · </span>
                {word}
              </span>
            </label>
          )
        })}
      </div>
    </fieldset>
  )
}
