import { Icon } from '../Icon'
import type { Need } from './needs'

/** What waits for somebody, each row leading to where it is dealt with. */
export function NeedRows({ needs }: { needs: Need[] }) {
  return (
    <ul className="rows">
      {needs.map(({ key, icon, title, href, detail, isPressing }) => (
        <li className={isPressing ? 'row need pressing' : 'row need'} key={key}>
          <Icon name={icon} />
          <div>
            <a className="row-link" href={href}>
              {title}
            </a>
            {detail ? <p className="small soft">{detail}</p> : null}
          </div>
        </li>
      ))}
    </ul>
  )
}
