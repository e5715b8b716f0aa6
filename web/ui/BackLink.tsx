/** The way back to the page that this one belongs to. */
export function BackLink({ href, label }: { href: string; label: string }) {
  return (
    <p>
      <a href={href}>
        <span aria-hidden="true">← </span>
        {label}
      </a>
    </p>
  )
}
