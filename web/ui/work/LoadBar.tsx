import { WORKLOAD_CAP } from '@/domain/tickets/words'

const STEP = 12
const BOX = { width: 10, height: 12 }

/** One box a job that somebody may carry, filled for those they do. The number stands beside it in words. */
export function LoadBar({ count }: { count: number }) {
  const boxes = Array.from({ length: WORKLOAD_CAP }, (_, index) => index)
  return (
    <svg
      className={count >= WORKLOAD_CAP ? 'load full' : 'load'}
      viewBox={`0 0 ${STEP * WORKLOAD_CAP} 14`}
      aria-hidden="true"
      focusable="false"
    >
      {boxes.map((index) => (
        <rect
          key={index}
          x={index * STEP + 1}
          y={1}
          rx={2}
          {...BOX}
          className={index < count ? 'taken' : undefined}
        />
      ))}
    </svg>
  )
}
