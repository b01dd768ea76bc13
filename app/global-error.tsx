'use client'

/** Stands in when even the layout failed, so it brings its own page and needs no style sheet. */
export default function GlobalError() {
  return (
    <html lang="en">
      <body
        style={{ font: '16px/1.5 system-ui, sans-serif', maxWidth: '40rem', margin: '20vh auto', padding: '0 1.5rem' }}
      >
        <h1>Something went wrong on our side</h1>
        <p>Try again in a moment.</p>
      </body>
    </html>
  )
}
