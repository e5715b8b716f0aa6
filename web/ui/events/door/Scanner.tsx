'use client'
import { useEffect, useRef, useState } from 'react'
import { Icon } from '../../Icon'
import type { DoorWords } from './words'

/** Milliseconds between two looks through the camera. */
const LOOK_MS = 150
/** Pixels of the picture's longer side that is looked at. */
const LOOKED_AT = 800
/** Milliseconds for which the same code held up is one code. */
const SAME_MS = 4_000

/** Fetched once the page stands, so that it does not wait for it, and a line that is lost later does no harm. */
const loadDecoder = async () => (await import('qr/decode.js')).default
type Decoder = Awaited<ReturnType<typeof loadDecoder>>

interface ScannerProps {
  words: DoorWords
  found: (code: string) => void
}

/** Reads codes through the camera of the phone. Nothing of the picture leaves it. */
export function Scanner({ words, found }: ScannerProps) {
  const [isOn, setOn] = useState(false)
  const [isDenied, setDenied] = useState(false)
  const video = useRef<HTMLVideoElement>(null)
  const latest = useRef(found)
  latest.current = found
  useEffect(() => {
    loadDecoder().catch((error: unknown) => console.info('What reads codes did not come:', error))
  }, [])
  useEffect(() => {
    if (!isOn || !video.current) return
    return look(
      video.current,
      (code) => latest.current(code),
      () => {
        setOn(false)
        setDenied(true)
      },
    )
  }, [isOn])
  return (
    <div className="scanner">
      {isOn ? (
        <>
          <video ref={video} muted playsInline aria-label={words.cameraHint} />
          <p className="hint">{words.cameraHint}</p>
        </>
      ) : null}
      <button type="button" className={isOn ? 'quiet wide' : 'wide'} onClick={() => setOn(!isOn)}>
        <Icon name={isOn ? 'cross' : 'camera'} />
        {isOn ? words.cameraStop : words.camera}
      </button>
      {isDenied ? (
        <p className="problem" role="alert">
          {words.cameraDenied}
        </p>
      ) : null}
    </div>
  )
}

/** Opens the camera and looks until told to stop. */
function look(video: HTMLVideoElement, found: (code: string) => void, denied: () => void): () => void {
  let isOver = false
  let timer: ReturnType<typeof setTimeout> | undefined
  let stream: MediaStream | undefined
  const canvas = document.createElement('canvas')
  const isNew = onceInAWhile()
  const step = (decode: Decoder) => {
    if (isOver) return
    const code = codeIn(video, canvas, decode)
    if (code !== null && isNew(code)) found(code)
    timer = setTimeout(() => step(decode), LOOK_MS)
  }
  openCamera()
    .then(async (opened) => {
      stream = opened
      if (isOver) return stopOf(opened)
      video.srcObject = opened
      await video.play()
      step(await loadDecoder())
    })
    .catch((error: unknown) => {
      console.info('The camera cannot be used:', error)
      if (!isOver) denied()
    })
  return () => {
    isOver = true
    clearTimeout(timer)
    if (stream) stopOf(stream)
  }
}

/** @throws Error when there is no camera, or it is not allowed; over plain http browsers have none to give. */
async function openCamera(): Promise<MediaStream> {
  if (!navigator.mediaDevices) throw new Error('No camera is offered here.')
  return navigator.mediaDevices.getUserMedia({ audio: false, video: { facingMode: 'environment' } })
}

const stopOf = (stream: MediaStream): void => {
  for (const track of stream.getTracks()) track.stop()
}

/** The code in the present picture; null where none can be read. */
function codeIn(video: HTMLVideoElement, canvas: HTMLCanvasElement, decode: Decoder): string | null {
  const { videoWidth: width, videoHeight: height } = video
  if (width === 0 || height === 0) return null
  const scale = Math.min(1, LOOKED_AT / Math.max(width, height))
  canvas.width = Math.round(width * scale)
  canvas.height = Math.round(height * scale)
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) return null
  context.drawImage(video, 0, 0, canvas.width, canvas.height)
  try {
    return decode(context.getImageData(0, 0, canvas.width, canvas.height))
  } catch {
    // The decoder throws for every picture without a code in it, which most are.
    return null
  }
}

/** Whether a code is another one than just before, or was held up long enough ago. */
function onceInAWhile(): (code: string) => boolean {
  let last = { code: '', at: 0 }
  return (code) => {
    const at = Date.now()
    const isNew = code !== last.code || at - last.at > SAME_MS
    last = { code, at }
    return isNew
  }
}
