import type { ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { startSmtpSink } from '@/tests/jobs/support/smtp-sink'
import type { BenchEstate } from './estate'
import { allSent, queueEmails, startWorker, stopWorker } from './outbox'
import { report } from './print'

const FEW = 1_000
const MANY = 50_000
const APART_MAX_MB = 50
const SAMPLE_MS = 250

/** The worker's memory while it sends a few and while it sends fifty times as many, each time a worker of its own. */
export async function memory(estate: BenchEstate): Promise<void> {
  const few = await peakWhileSending(estate, FEW)
  const many = await peakWhileSending(estate, MANY)
  const apart = many - few
  report(
    `memory of the worker while it sends ${FEW} and ${MANY}`,
    `${few.toFixed(0)} MB and ${many.toFixed(0)} MB at most, ${apart.toFixed(0)} MB apart (±${APART_MAX_MB})`,
    Math.abs(apart) <= APART_MAX_MB,
  )
}

async function peakWhileSending(estate: BenchEstate, count: number): Promise<number> {
  // What the sink keeps is not what is measured.
  const sink = await startSmtpSink({ keeps: false })
  const worker = await startWorker(estate, sink.url)
  await queueEmails(estate, count)
  let peak = 0
  const sampling = setInterval(() => {
    peak = Math.max(peak, residentMegabytes(worker))
  }, SAMPLE_MS)
  await allSent(estate)
  clearInterval(sampling)
  await stopWorker(worker, 'SIGTERM')
  await sink.close()
  return peak
}

/** Resident memory of a process in megabytes, as Linux counts it. */
function residentMegabytes({ pid }: ChildProcess): number {
  const [, kilobytes = '0'] = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return Number(kilobytes) / 1024
}
