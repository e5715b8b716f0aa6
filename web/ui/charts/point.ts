/** One place of a course: a week, a month, a person. */
export interface ChartPoint {
  /** Under the axis, and in the table: `27 Nov`. */
  label: string
  /** Null where nothing is known: the line has a gap there. */
  value: number | null
  /** The value in the reader's words: `94 %`, "—". */
  shown: string
  /** The same at length, where there is room: `27 Nov – 3 Dec`. The label where absent. */
  fullLabel?: string
  /** What else the table tells of it, one a column: how many it was counted over. */
  more?: readonly string[]
}

/** A line that values are held against. */
export interface ChartTarget {
  value: number
  /** `95 %`. */
  shown: string
}

/** A drawing's own words: what it is, and what it shows, for who does not see it. */
export interface ChartWords {
  title: string
  description: string
}
