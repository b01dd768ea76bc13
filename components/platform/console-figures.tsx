type ConsoleFiguresProps = { figures: { label: string; words: string }[] }

export function ConsoleFigures({ figures }: ConsoleFiguresProps) {
  return (
    <dl className="grid grid-cols-2 gap-px overflow-hidden rounded-card border border-line bg-line lg:grid-cols-4">
      {figures.map(({ label, words }) => (
        <div key={label} className="min-w-0 bg-surface p-4 sm:p-5">
          <dt className="text-13 text-muted">{label}</dt>
          <dd className="mt-1 truncate font-semibold text-18 tabular-nums tracking-tight">{words}</dd>
        </div>
      ))}
    </dl>
  )
}
