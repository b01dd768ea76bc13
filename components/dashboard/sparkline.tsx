import { linePath } from './chart-path.ts'

/** The course of a figure without axes; what it says stands in words beside it. */
export function Sparkline({ values }: { values: readonly number[] }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 72 24" className="h-6 w-18 shrink-0 text-accent-text" fill="none">
      <path
        d={linePath(values, { width: 72, height: 24, inset: 2 })}
        stroke="currentColor"
        strokeWidth="1.25"
        strokeLinejoin="round"
        strokeLinecap="round"
      />
    </svg>
  )
}
