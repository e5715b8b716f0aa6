/** How fresh the figures of a page are. */
export function CountedWhen() {
  return (
    <p className="estate-quiet">
      Promises, costs and stars are counted once a minute, everything else at each look.
    </p>
  )
}
