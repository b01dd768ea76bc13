type ImportFiguresProps = { figures: readonly { label: string; value: number }[] }

/** Counts of an import, side by side. */
export function ImportFigures({ figures }: ImportFiguresProps) {
  return (
    <dl className="grid grid-cols-2 gap-px overflow-hidden rounded-control border border-line bg-line sm:grid-cols-4">
      {figures.map(({ label, value }) => (
        <div key={label} className="min-w-0 bg-surface px-4 py-3">
          <dt className="text-13 text-muted">{label}</dt>
          <dd className="mt-0.5 font-semibold text-18 tabular-nums tracking-tight">{value.toLocaleString('en')}</dd>
        </div>
      ))}
    </dl>
  )
}
