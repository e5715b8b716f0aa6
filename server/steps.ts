const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏']
const FRAME_MS = 100
// In a log file one line says that a step goes on; more would be noise.
const HEARTBEAT_MS = 15_000
const ERASE_LINE = '\r\x1b[K'
const NOTE_WIDTH = 60

/** Says what a step is at just now; shown beside its spinner. */
export type Note = (text: string) => void

type Output = { write(text: string): unknown; isTTY?: boolean }

/** Runs one long step of a start: a spinner with the elapsed time on a terminal, plain lines elsewhere. What `work` throws is passed on. */
export async function step<T>(
  title: string,
  work: (note: Note) => Promise<T>,
  output: Output = process.stderr,
): Promise<T> {
  const startedAt = performance.now()
  const elapsed = () => `${((performance.now() - startedAt) / 1000).toFixed(1)} s`
  const show = output.isTTY ? spin(title, elapsed, output) : plod(title, elapsed, output)
  try {
    const result = await work(show.note)
    show.end(`${output.isTTY ? '✓ ' : ''}${title}: done in ${elapsed()}\n`)
    return result
  } catch (error) {
    show.end('')
    throw error
  }
}

type Show = { note: Note; end(line: string): void }

function spin(title: string, elapsed: () => string, output: Output): Show {
  let frame = 0
  let latest = ''
  const draw = () => {
    frame += 1
    output.write(
      `${ERASE_LINE}${FRAMES[frame % FRAMES.length]} ${title} ${elapsed()}${latest && ` · ${latest}`}`,
    )
  }
  const timer = setInterval(draw, FRAME_MS)
  return {
    note: (text) => {
      // A program's JSON log lines are for the log, not for reading in passing.
      if (!text.startsWith('{')) latest = text.slice(0, NOTE_WIDTH)
    },
    end: (line) => {
      clearInterval(timer)
      output.write(`${ERASE_LINE}${line}`)
    },
  }
}

function plod(title: string, elapsed: () => string, output: Output): Show {
  output.write(`${title} …\n`)
  const timer = setInterval(() => output.write(`${title}: ${elapsed()} so far\n`), HEARTBEAT_MS)
  return {
    note: () => undefined,
    end: (line) => {
      clearInterval(timer)
      output.write(line)
    },
  }
}
