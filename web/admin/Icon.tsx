/** The mark at the start of every page's path. */
export function Icon() {
  return (
    <span className="estate-icon" role="img" aria-label="Khaki Estate">
      KE
    </span>
  )
}
