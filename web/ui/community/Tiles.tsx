import { Icon } from '../Icon'
import type { Tile } from './ways'

/** The ways from the hub side by side: each says what is behind it, and what is going on there. */
export function Tiles({ tiles }: { tiles: Tile[] }) {
  return (
    <ul className="tiles">
      {tiles.map(({ place, href, icon, title, lead, news, isPressing }) => (
        <li className={isPressing ? 'row tile pressing' : 'row tile'} key={place}>
          <Icon name={icon} />
          <div>
            <a className="row-link" href={href}>
              {title}
            </a>
            <p className="small soft">{lead}</p>
            {news ? <p className="small news">{news}</p> : null}
          </div>
        </li>
      ))}
    </ul>
  )
}
