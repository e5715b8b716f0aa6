/** The mark at the start of every page's path. */
export function Icon() {
  return (
    <svg className="estate-icon" viewBox="0 0 32 32" role="img" aria-label="Khaki Estate">
      <rect width="32" height="32" rx="7" />
      <path d="M8 25V14l8-7 8 7v11h-5v-7h-6v7z" />
    </svg>
  )
}
