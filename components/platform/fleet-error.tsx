/** An error of the database: its first line, and all of it behind a disclosure when there is more. */
export function FleetError({ error }: { error: string }) {
  const whole = error.trim()
  const [first = ''] = whole.split('\n')
  if (whole === first && whole.length <= 90) {
    return <p className="text-13 text-red [overflow-wrap:anywhere]">{whole}</p>
  }
  return (
    <details className="group text-13">
      <summary className="flex cursor-pointer list-none flex-col items-start gap-x-2 rounded-control sm:flex-row sm:items-baseline text-red [&::-webkit-details-marker]:hidden">
        <span className="line-clamp-2 min-w-0 [overflow-wrap:anywhere] group-open:hidden sm:line-clamp-1">{first}</span>
        <span className="shrink-0 text-accent-text underline underline-offset-4">
          <span className="group-open:hidden">Whole error</span>
          <span className="hidden group-open:inline">Hide the error</span>
        </span>
      </summary>
      <pre className="mt-2 max-h-80 overflow-y-auto whitespace-pre-wrap rounded-control bg-sunken p-3 font-mono text-12 [overflow-wrap:anywhere]">
        {whole}
      </pre>
    </details>
  )
}
