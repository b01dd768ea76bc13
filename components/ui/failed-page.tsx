type FailedPageProps = {
  text: string
  /** Renders what failed once more. */
  retry: () => void
}

/**
 * What stands where a page failed. Every page carries it in case: it is made of nothing but elements, and stands once in
 * each part of the site rather than above them all, or a page would bring it along for each part above its own.
 */
export function FailedPage({ text, retry }: FailedPageProps) {
  return (
    <div className="mx-auto flex max-w-100 flex-col items-center gap-2 px-4 py-32 text-center">
      <h1 className="font-semibold text-18">Something went wrong on our side</h1>
      <p className="text-14 text-muted">{text} Try again in a moment.</p>
      <button
        type="button"
        onClick={retry}
        className="mt-4 h-10 rounded-control bg-accent px-4 font-medium text-14 text-on-accent hover:bg-accent-strong"
      >
        Try again
      </button>
    </div>
  )
}
