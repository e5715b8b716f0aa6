'use client'
import { Reload } from '@/web/ui/Reload'

/** When not even the frame of a page can be made, words and all: in both languages, and with a stylesheet of its own. */
export default function BrokenSite() {
  return (
    <html lang="en-IN">
      <head>
        <title>Something went wrong</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="stylesheet" href="/plain.css" />
      </head>
      <body>
        <main className="plain">
          <h1>Something went wrong on our side</h1>
          <p>Try again in a moment.</p>
          <div lang="hi">
            <h2>हमारी ओर से कुछ गड़बड़ हुई</h2>
            <p>थोड़ी देर में फिर कोशिश करें।</p>
          </div>
          <p>
            <Reload className="button">
              Try again · <span lang="hi">फिर कोशिश करें</span>
            </Reload>
          </p>
        </main>
      </body>
    </html>
  )
}
