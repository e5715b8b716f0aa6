import { openAlert } from '@/web/actions/notifications/read'
import { Icon } from '../Icon'
import type { Need } from './needs'

/** What waits for somebody, each row leading to where it is dealt with. */
export function NeedRows({ needs }: { needs: Need[] }) {
  return (
    <ul className="rows">
      {needs.map(({ key, icon, title, to, detail, isPressing }) => (
        <li className={isPressing ? 'row need pressing' : 'row need'} key={key}>
          <Icon name={icon} />
          <div>
            {'alert' in to ? (
              <form action={openAlert}>
                <input type="hidden" name="id" value={to.alert} />
                <button type="submit" className="plain row-link">
                  {title}
                </button>
              </form>
            ) : (
              <a className="row-link" href={to.href}>
                {title}
              </a>
            )}
            {detail ? <p className="small soft">{detail}</p> : null}
          </div>
        </li>
      ))}
    </ul>
  )
}
