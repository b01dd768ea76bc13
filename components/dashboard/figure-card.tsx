import { ArrowDown, ArrowUp } from 'lucide-react'
import { cn } from '#components/ui/class-names.ts'
import { type Change, changeOf, HIGHEST_CHANGE } from './change-of.ts'
import type { Figure } from './home-figures.ts'
import { Sparkline } from './sparkline.tsx'

type FigureCardProps = {
  label: string
  figure: Figure
  /** The figure as it is shown: money or a count. */
  words: string
  /** What it is compared with: "yesterday". */
  against: string
}

export function FigureCard({ label, figure, words, against }: FigureCardProps) {
  return (
    <div className="min-w-0 bg-surface p-4 sm:p-5">
      <dt className="text-13 text-muted">{label}</dt>
      <dd className="mt-1">
        <span className="flex flex-col gap-x-3 gap-y-1 sm:flex-row sm:flex-wrap sm:items-end sm:justify-between">
          <span className="font-semibold text-18 tabular-nums tracking-tight sm:text-22">{words}</span>
          <Sparkline values={figure.course} />
        </span>
        <ChangeText change={changeOf(figure.value, figure.before)} against={against} />
      </dd>
    </div>
  )
}

function ChangeText({ change, against }: { change: Change; against: string }) {
  if (!change) return <span className="mt-1 block text-12 text-muted">Nothing to compare with yet</span>
  const Arrow = change.direction === 'up' ? ArrowUp : ArrowDown
  return (
    <span className="mt-1 block text-12 text-muted">
      {change.direction === 'same' ? (
        `Same as ${against}`
      ) : (
        <>
          <span className={cn('whitespace-nowrap font-medium', change.direction === 'up' ? 'text-green' : 'text-red')}>
            <Arrow aria-hidden size={12} strokeWidth={2} className="-mt-0.5 inline" />
            <span className="sr-only">{change.direction} </span>
            {change.percent === HIGHEST_CHANGE ? `over ${HIGHEST_CHANGE}` : change.percent}%
          </span>{' '}
          against {against}
        </>
      )}
    </span>
  )
}
