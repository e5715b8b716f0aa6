import { Icon } from './Icon'

/** The name on the sign-in page. */
export function Logo() {
  return (
    <span className="estate-logo">
      <Icon />
      Khaki Estate
    </span>
  )
}
