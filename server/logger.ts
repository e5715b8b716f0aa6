import pino, { type Logger } from 'pino'
import { env } from './env'
import { errorAlone, withoutValues } from './log-errors'
import { LogFile } from './log-file'
import { currentRequest } from './request-context'
import { isConstraintRefusal } from './sql-state'

// Names under which secrets travel in this product's objects; the wildcards reach one level of nesting.
const SECRET_NAMES = [
  'password',
  'token',
  'secret',
  'authToken',
  'authorization',
  'cookie',
  'databaseUrl',
  'smtpUrl',
  'secretAccessKey',
]
const COLOUR_BY_LEVEL: Record<string, string> = {
  WARN: '\x1b[33m',
  ERROR: '\x1b[31m',
  FATAL: '\x1b[31m',
  DEBUG: '\x1b[2m',
}
const RESET = '\x1b[0m'

type Line = {
  level: string
  time: string
  msg?: string
  err?: { stack?: string; message: string }
  [field: string]: unknown
}

/** One JSON log line as a person reads it: local time, level, message, the other fields, then the error's stack. */
export function readable(json: string): string {
  const { level, time, msg, err, ...fields } = JSON.parse(json) as Line
  const label = level.toUpperCase()
  const rest = Object.entries(fields).map(([name, value]) => ` ${name}=${JSON.stringify(value)}`)
  const clock = new Date(time).toTimeString().slice(0, 8)
  const stack = err ? `\n${err.stack ?? err.message}` : ''
  return `${clock} ${COLOUR_BY_LEVEL[label] ?? ''}${label}${RESET} ${msg ?? ''}${rest.join('')}${stack}\n`
}

/**
 * A logger at `level` writing to `destination`: JSON lines, with the values of known secrets replaced and those of failed
 * statements left out. An error that is logged with nothing said about it, and that `isNoFault`, is noted at `debug`.
 */
export function createLogger(
  level: string,
  destination: pino.DestinationStream,
  isNoFault: (error: Error) => boolean = () => false,
): Logger {
  const paths = SECRET_NAMES.flatMap((name) => [name, `*.${name}`, `*.*.${name}`])
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: withoutValues },
      hooks: {
        logMethod(args, method, levelOfCall) {
          const error = errorAlone(args)
          if (!error) return method.apply(this, args)
          const isNoted = levelOfCall === pino.levels.values.error && isNoFault(error)
          return (isNoted ? this.debug : method).call(this, { err: error }, withoutValues(error).message)
        },
      },
      mixin: () => {
        const request = currentRequest()
        return request ? { requestId: request.id } : {}
      },
      redact: { paths, censor: '[hidden]' },
    },
    destination,
  )
}

/** What the line of each answered request says (web/answered.ts). */
export const ANSWERED = 'answered'

// Who looks at a terminal wants to see what is wrong; every request is in the file.
const terminal: pino.DestinationStream = {
  write: (json) => {
    if (!isEverydayAnswer(json)) process.stderr.write(readable(json))
  },
}

function isEverydayAnswer(json: string): boolean {
  const { level, msg } = JSON.parse(json) as Line
  return msg === ANSWERED && level === 'info'
}

const output: pino.DestinationStream = process.stderr.isTTY
  ? terminal
  : pino.destination({ dest: 2, sync: true })

/** The site's bundles have a logger of their own in the same process: both write into one file. */
const SLOT = Symbol.for('khaki-estate.log-file')
const place = globalThis as { [SLOT]?: LogFile }

const destination: pino.DestinationStream = {
  write: (json) => {
    output.write(json)
    place[SLOT]?.write(json)
  },
}

/** Keeps this process's log in a file as well (`ESTATE_DATA/logs/<name>.log`), unless LOG_FILES says no. */
export function keepLogFile(name: 'web' | 'worker'): void {
  if (env.logFiles) place[SLOT] ??= new LogFile(env.dataDir, name)
}

/** The process's log, at LOG_LEVEL, on stderr so that a command's stdout stays data: JSON lines, or readable text on a terminal. */
export const logger = createLogger(env.logLevel, destination)

/**
 * The same log for Payload, which takes every error that ends a request for a fault: what a constraint refused is answered
 * like a rule that was broken.
 */
export const payloadLogger = createLogger(env.logLevel, destination, isConstraintRefusal)
