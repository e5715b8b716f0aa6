/** Columns of a file of residents, in the order in which they are explained. */
export const IMPORT_COLUMNS = [
  'flat',
  'name',
  'residentType',
  'phone',
  'alternatePhone',
  'email',
  'committeeRole',
  'moveInDate',
] as const
export type ImportColumn = (typeof IMPORT_COLUMNS)[number]

/** Without these a row says too little: flat and phone are also what it is known by. */
export const REQUIRED_COLUMNS = ['flat', 'name', 'residentType', 'phone'] as const satisfies ImportColumn[]

/** Rows of one request, and of one file: more people than an estate of 10,000 flats has. */
export const IMPORT_ROWS_MAX = 500
export const IMPORT_FILE_ROWS_MAX = 100_000
