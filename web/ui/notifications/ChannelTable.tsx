'use client'
import { useField } from '../form/Field'

/** One row or column: what it is called. */
interface Labelled {
  name: string
  label: string
  hint?: string
}

interface ChannelTableProps {
  caption: string
  hint: string
  /** Heads the column of the categories. */
  corner: string
  categories: Labelled[]
  channels: Labelled[]
  /** Names of the cells that are ticked, by `cellName`. */
  ticked: string[]
}

/** Whether each category comes by each channel: a table of ticks. */
export function ChannelTable({ caption, hint, corner, categories, channels, ticked }: ChannelTableProps) {
  return (
    <div className="field">
      <table className="ticks">
        <caption>
          {caption}
          <span className="hint">{hint}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{corner}</th>
            {channels.map((channel) => (
              <th scope="col" id={channel.name} key={channel.name}>
                {channel.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {categories.map((category) => (
            <tr key={category.name}>
              <th scope="row" id={category.name}>
                {category.label}
                <span className="hint">{category.hint}</span>
              </th>
              {channels.map((channel) => (
                <td key={channel.name}>
                  <Tick
                    name={`categories.${category.name}.${channel.name}`}
                    labelledBy={`${category.name} ${channel.name}`}
                    ticked={ticked}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** One cell. The empty value before the box is what an unticked box is known by, when the form comes back. */
function Tick({ name, labelledBy, ticked }: { name: string; labelledBy: string; ticked: string[] }) {
  const field = useField(name, undefined, ticked.includes(name) ? 'on' : '')
  return (
    <label className="tick">
      <input type="hidden" name={name} value="" />
      <input
        type="checkbox"
        key={field.key}
        id={name}
        name={name}
        aria-labelledby={labelledBy}
        defaultChecked={field.value === 'on'}
      />
    </label>
  )
}
