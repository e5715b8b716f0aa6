'use client'
import { useField } from './Field'

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
export function Radios({ name, label, options, hint, defaultValue, optional }: ChoiceProps) {
  const field = useField(name, hint, defaultValue)
  return (
    <fieldset
      className={field.problem ? 'field wrong' : 'field'}
      aria-describedby={field.aria['aria-describedby']}
    >
      <legend>
        {label}
        {optional ? <span className="optional"> ({optional})</span> : null}
      </legend>
      {hint ? (
        <p className="hint" id={`${name}-hint`}>
          {hint}
        </p>
      ) : null}
      {field.problem ? (
        <p className="problem" id={`${name}-error`}>
          {field.problem}
        </p>
      ) : null}
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
    </fieldset>
  )
}

/** One of many. `empty` is what the list says before anything is chosen. */
export function Select({ empty, ...props }: ChoiceProps & { empty?: string }) {
  const { name, label, options, hint, defaultValue, optional } = props
  const field = useField(name, hint, defaultValue)
  return (
    <div className={field.problem ? 'field wrong' : 'field'}>
      <label htmlFor={name}>
        {label}
        {optional ? <span className="optional"> ({optional})</span> : null}
      </label>
      {hint ? (
        <p className="hint" id={`${name}-hint`}>
          {hint}
        </p>
      ) : null}
      {field.problem ? (
        <p className="problem" id={`${name}-error`}>
          {field.problem}
        </p>
      ) : null}
      <select {...field.aria} key={field.key} id={name} name={name} defaultValue={field.value}>
        {empty === undefined ? null : <option value="">{empty}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  )
}

/** Yes or no: sends `on`, or nothing. */
export function Checkbox({
  name,
  label,
  hint,
  defaultChecked,
}: {
  name: string
  label: string
  hint?: string
  defaultChecked?: boolean
}) {
  const field = useField(name, hint, defaultChecked ? 'on' : '')
  return (
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
  )
}
