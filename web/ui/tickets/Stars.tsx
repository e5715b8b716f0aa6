'use client'
import { FieldFrame, useField } from '../form/Field'
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
    <FieldFrame name="stars" label={label} hint={hint} isGroup>
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
    </FieldFrame>
  )
}
