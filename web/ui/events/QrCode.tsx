import encodeQR from 'qr'

/** Light modules around a code, which scanners need to find it. */
const QUIET_ZONE = 4

/** A text as a QR code: black on white in the dark theme too, since scanners look for dark on light. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: QUIET_ZONE })
  return (
    <svg
      className="qr"
      viewBox={`0 0 ${rows.length} ${rows.length}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <path fill="#fff" d={`M0 0h${rows.length}v${rows.length}H0z`} />
      <path fill="#000" d={rows.map(runsOf).join('')} />
    </svg>
  )
}

/** The dark modules of one row, neighbours in one stroke. */
function runsOf(row: readonly boolean[], y: number): string {
  let path = ''
  let from = 0
  for (let x = 0; x <= row.length; x += 1) {
    if (row[x] && !row[x - 1]) from = x
    if (!row[x] && x > 0 && row[x - 1]) path += `M${from} ${y}h${x - from}v1H${from}z`
  }
  return path
}
