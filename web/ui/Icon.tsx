/** Line drawings on a 24-unit grid, drawn by the strokes alone. */
const PATHS = {
  home: 'M4 11.5 12 4l8 7.5M6 10v10h4.5v-6h3v6H18V10',
  ticket:
    'M7 3.5h10A1.5 1.5 0 0 1 18.5 5v15.5l-3.250-2-3.250 2-3.250-2-3.250 2V5A1.5 1.5 0 0 1 7 3.5ZM9 8.5h6M9 12.5h6',
  work: 'M14.5 6.5a4 4 0 0 0-5.3 5.3L4 17v3h3l5.2-5.2a4 4 0 0 0 5.3-5.3l-2.5 2.5-2.5-.500-.500-2.5 2.5-2.5Z',
  bell: 'M6 17V11a6 6 0 1 1 12 0v6l1.5 1.5h-15L6 17ZM10 21h4',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4.5 20.5a7.5 7.5 0 0 1 15 0',
  plus: 'M12 5v14M5 12h14',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  clock: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM12 7v5l3.5 2',
  pause: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM10 9v6M14 9v6',
  alert: 'M12 3.5 2.5 20h19L12 3.5ZM12 10v4.5M12 17.2v.300',
  eye: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12ZM12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6Z',
  inbox: 'M3.5 13.5 6 5h12l2.5 8.5V19h-17v-5.5ZM3.5 13.5h5l1.5 2.5h4l1.5-2.5h5',
  cross: 'M6 6l12 12M18 6 6 18',
  camera: 'M4 7.5h3.5L9 5h6l1.5 2.5H20V19H4V7.5ZM12 16.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7Z',
  phone:
    'M6 3.5h3.5L11 8 8.8 9.7a12 12 0 0 0 5.5 5.5L16 13l4.5 1.5V18A2.5 2.5 0 0 1 18 20.5 14.5 14.5 0 0 1 3.5 6 2.5 2.5 0 0 1 6 3.5Z',
  pin: 'M12 21s-6.5-6-6.5-11a6.5 6.5 0 1 1 13 0c0 5-6.5 11-6.5 11ZM12 12.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z',
  people:
    'M9 11.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM2.5 19.5a6.5 6.5 0 0 1 13 0M16 5a3.5 3.5 0 0 1 0 6.5M17.5 14a6.5 6.5 0 0 1 4 5.5',
  star: 'm12 3.5 2.6 5.6 6 .800-4.4 4.2 1.1 6-5.3-3-5.3 3 1.1-6L3.4 9.9l6-.800L12 3.5Z',
  mail: 'M3.5 6h17v12.5h-17V6ZM4 6.5l8 6.5 8-6.5',
  key: 'M8 16.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9ZM12.5 12H21v3.5M17 12v2.5',
  screen: 'M3.5 5h17v11h-17V5ZM8.5 20h7M12 16v4',
  out: 'M14 4H5v16h9M10 12h10.5M17 8.5l3.5 3.5-3.5 3.5',
} as const

export type IconName = keyof typeof PATHS

/** A drawing beside words that say the same; alone it says nothing to a screen reader. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  )
}
