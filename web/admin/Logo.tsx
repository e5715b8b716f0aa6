/** The name on the sign-in page. */
export function Logo() {
  return (
    <span className="estate-logo">
      <span aria-hidden="true" className="estate-icon">
        KE
      </span>
      Khaki Estate
    </span>
  )
}
