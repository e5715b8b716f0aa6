interface ChoiceOfProps {
  name: string
  label: string
  /** What the list says while nothing is chosen; absent where something always is. */
  any?: string
  chosen: string | null
  options: { value: string; label: string }[]
}

/** One of the things by which a search is narrowed. */
export function ChoiceOf({ name, label, any, chosen, options }: ChoiceOfProps) {
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      <select id={name} name={name} defaultValue={chosen ?? ''}>
        {any === undefined ? null : <option value="">{any}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  )
}
