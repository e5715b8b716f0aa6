'use client'
import { FieldFrame, Problem, useField } from './Field'

export interface Option {
  value: string
  label: string
  hint?: string
}

interface ChoiceProps {
  name: string
  label: string
  options: Option[]
  hint?: string
  defaultValue?: string
  optional?: string
}

/** One of a few, all in sight. */
export function Radios({ options, defaultValue, ...frame }: ChoiceProps) {
  const { name, hint } = frame
  const field = useField(name, hint, defaultValue)
  return (
    <FieldFrame {...frame} isGroup>
      {options.map((option, index) => (
        <label className="option" key={`${option.value}:${field.value}`}>
          <input
            type="radio"
            name={name}
            id={index === 0 ? name : undefined}
            value={option.value}
            defaultChecked={option.value === field.value}
          />
          <span>
            {option.label}
            {option.hint ? <span className="hint">{option.hint}</span> : null}
          </span>
        </label>
      ))}
    </FieldFrame>
  )
}

/** One of many. `empty` is what the list says before anything is chosen. */
export function Select({ empty, options, defaultValue, ...frame }: ChoiceProps & { empty?: string }) {
  const { name, hint } = frame
  const field = useField(name, hint, defaultValue)
  return (
    <FieldFrame {...frame}>
      <select {...field.aria} key={field.key} id={name} name={name} defaultValue={field.value}>
        {empty === undefined ? null : <option value="">{empty}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
}

interface CheckboxProps {
  name: string
  label: string
  hint?: string
  defaultChecked?: boolean
}

/** Yes or no: sends `on`, or nothing. */
export function Checkbox({ name, label, hint, defaultChecked }: CheckboxProps) {
  const field = useField(name, hint, defaultChecked ? 'on' : '')
  return (
    <>
      <Problem name={name} />
      <label className="option" key={field.key}>
        <input type="checkbox" id={name} name={name} defaultChecked={field.value === 'on'} {...field.aria} />
        <span>
          {label}
          {hint ? (
            <span className="hint" id={`${name}-hint`}>
              {hint}
            </span>
          ) : null}
        </span>
      </label>
    </>
  )
}
