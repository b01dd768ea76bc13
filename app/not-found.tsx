export default function NotFound() {
  return (
    <main className="mx-auto flex min-h-dvh max-w-[68ch] flex-col justify-center gap-3 px-6">
      <p className="text-13 text-muted">404</p>
      <h1 className="font-display text-28">There is nothing at this address</h1>
      <p className="text-muted">It may have moved, or the link may be mistyped.</p>
      <p>
        <a className="inline-flex min-h-6 items-center text-accent-text underline underline-offset-4" href="/">
          Go to the front page
        </a>
      </p>
    </main>
  )
}
