/** Everything a command touches outside itself, so that it runs the same in a test. */
export interface Io {
  stdout: { write(text: string): unknown }
  stderr: { write(text: string): unknown }
  stdin: AsyncIterable<Uint8Array | string>
  env: Readonly<Record<string, string | undefined>>
  isInputTerminal: boolean
  isOutputTerminal: boolean
  isErrorTerminal: boolean
  /** Width of the terminal in cells, asked anew at each drawing. */
  columns(): number
  now(): Date
  /** Rejects with `Interrupted` when the person ends it. */
  sleep(milliseconds: number): Promise<void>
  /** Aborted by Ctrl-C. */
  signal: AbortSignal
}
