import { Chalk } from 'chalk'
import type { Io } from './io'
import { type Column, drawTable, type Style, writeTsv } from './table'
import { clean, oneLine, safeJson, widthOf } from './text'

const JSON_INDENT = 2
const ANSI_16_COLOURS = 1

export interface OutputSettings {
  isJson: boolean
  isQuiet: boolean
  /** False after `--no-color`. */
  mayColour: boolean
}

/** A named value of one thing; `raw` is for programs, `label` is what people read in place of the name. */
export interface Field {
  name: string
  label?: string
  text: string
  raw?: string
}

/** Data goes to stdout, everything else to stderr. A person gets tables, a program TSV or JSON. */
export class Output {
  readonly isJson: boolean
  /** A person reads this: stdout is a terminal and JSON was not asked for. */
  readonly isForPeople: boolean
  private readonly io: Io
  private readonly isQuiet: boolean
  private readonly chalk: InstanceType<typeof Chalk>

  constructor(io: Io, settings: OutputSettings) {
    this.io = io
    this.isJson = settings.isJson
    this.isQuiet = settings.isQuiet
    this.isForPeople = io.isOutputTerminal && !settings.isJson
    const isColoured = settings.mayColour && !io.env.NO_COLOR && io.env.TERM !== 'dumb' && io.isOutputTerminal
    this.chalk = new Chalk({ level: isColoured ? ANSI_16_COLOURS : 0 })
  }

  paint = (style: Style | undefined, text: string): string => (style ? this.chalk[style](text) : text)

  table<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): void {
    this.lines(
      this.isForPeople ? drawTable(columns, rows, this.io.columns(), this.paint) : writeTsv(columns, rows),
    )
  }

  /** One thing: names beside values for a person, a header and one row for a program. */
  record(fields: readonly Field[]): void {
    if (!this.isForPeople) {
      this.lines([
        fields.map(({ name }) => name).join('\t'),
        fields.map(({ text, raw }) => oneLine(raw ?? text)).join('\t'),
      ])
      return
    }
    const shown = fields.filter(({ text }) => text !== '')
    const width = Math.max(...shown.map(({ name, label }) => widthOf(label ?? name)))
    this.lines(
      shown.map(
        ({ name, label, text }) => `${this.paint('dim', (label ?? name).padEnd(width))}  ${oneLine(text)}`,
      ),
    )
  }

  json(value: unknown): void {
    this.lines([safeJson(value, JSON_INDENT)])
  }

  /** One JSON value a line, for a stream that a program follows. */
  jsonLine(value: unknown): void {
    this.lines([safeJson(value)])
  }

  /** A sentence that says a thing was done. */
  done(sentence: string): void {
    if (!this.isQuiet) this.lines([`${this.paint('green', '✓')} ${oneLine(sentence)}`])
  }

  /** Text from others, several lines, for a person. */
  text(text: string): void {
    this.lines([clean(text)])
  }

  /** Lines that are clean and painted already. */
  lines(lines: readonly string[]): void {
    this.io.stdout.write(`${lines.join('\n')}\n`)
  }

  /** A remark for a person, never data. */
  note(text: string): void {
    if (!this.isQuiet) this.io.stderr.write(`${clean(text)}\n`)
  }

  /** Empties the terminal for the next drawing. */
  clearScreen(): void {
    this.io.stdout.write('\u001b[2J\u001b[3J\u001b[H')
  }
}
