interface HeadsWordsProps {
  going: number
  /** Null for as many as come. */
  capacity: number | null | undefined
  waiting?: number
}

/** `82 of 150`, and who waits: heads, guests included. */
export function HeadsWords({ going, capacity, waiting = 0 }: HeadsWordsProps) {
  const isFull = typeof capacity === 'number' && going >= capacity
  return (
    <span className="estate-rate">
      {going.toLocaleString('en-IN')}
      {typeof capacity === 'number' && ` of ${capacity.toLocaleString('en-IN')}`}
      {isFull && ', full'}
      {waiting > 0 && ` · ${waiting.toLocaleString('en-IN')} waiting`}
    </span>
  )
}
