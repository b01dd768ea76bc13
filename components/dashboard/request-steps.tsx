import type { WayStep } from '#lib/inspector/follow-request.ts'
import { milliseconds } from './milliseconds.ts'

/** Each step with what ran in it, and a bar as long as its share of the slowest one. */
export function RequestSteps({ steps }: { steps: readonly WayStep[] }) {
  const slowest = Math.max(...steps.map(({ durationMs }) => durationMs), 0.001)
  return (
    <ol className="grid grid-cols-1 gap-5">
      {steps.map(({ action, details, durationMs }, index) => (
        <li key={action} className="grid min-w-0 gap-1.5">
          <div className="flex items-baseline justify-between gap-4 text-14">
            <span className="font-medium">
              <span className="text-muted tabular-nums">{index + 1}</span> {action}
            </span>
            <span className="shrink-0 text-13 tabular-nums">{milliseconds(durationMs)}</span>
          </div>
          <svg aria-hidden="true" className="h-1.5 w-full" preserveAspectRatio="none" viewBox="0 0 100 1">
            <rect width="100" height="1" className="fill-sunken" />
            <rect width={Math.max(0.5, (durationMs / slowest) * 100)} height="1" className="fill-accent" />
          </svg>
          <pre className="whitespace-pre-wrap wrap-anywhere rounded-control bg-sunken px-3 py-2 font-mono text-12">
            {details}
          </pre>
        </li>
      ))}
    </ol>
  )
}
