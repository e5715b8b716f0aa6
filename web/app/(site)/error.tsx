'use client'
import { useBrokenWords } from '@/web/ui/BrokenWords'
import { Reload } from '@/web/ui/Reload'

/** Stands where a page failed. The fault itself is in the log, under the number shown here; nothing of it is told. */
export default function BrokenPage({ error }: { error: Error & { digest?: string } }) {
  const words = useBrokenWords()
  if (!words) throw error
  return (
    <div className="section narrow" role="alert">
      <h1>{words.title}</h1>
      <p>{words.text}</p>
      <p className="buttons">
        <Reload>{words.tryAgain}</Reload>
        <a className="button quiet" href="/">
          {words.goHome}
        </a>
      </p>
      {error.digest ? (
        <p className="soft small">{words.reference.replace('{digest}', error.digest)}</p>
      ) : null}
    </div>
  )
}
