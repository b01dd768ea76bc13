import { ProgressBar } from '#components/ui/progress-bar.tsx'

type ImportCourseProps = {
  label: string
  done: number
  total: number
  /** Beside the count, such as how many could not be had. */
  aside?: string
}

/** How far one part of an import is. */
export function ImportCourse({ label, done, total, aside }: ImportCourseProps) {
  return (
    <div className="space-y-2">
      <p className="flex flex-wrap justify-between gap-x-4 text-14">
        <span className="font-medium">{label}</span>
        <span className="text-muted tabular-nums">
          {done.toLocaleString('en')} of {total.toLocaleString('en')}
          {aside ? `, ${aside}` : ''}
        </span>
      </p>
      <ProgressBar label={label} value={done} max={total} />
    </div>
  )
}
