/** The word about what was just done, where it was done. */
export function Word({ children }: { children: string }) {
  return (
    <p className="notice" role="status">
      {children}
    </p>
  )
}
