import { ArrowDown, ArrowRight, Database, DoorOpen, Globe, KeyRound, Route, Store, Table2 } from 'lucide-react'
import { Fragment } from 'react'
import type { WayStep } from '#lib/inspector/follow-request.ts'
import { milliseconds } from './milliseconds.ts'

const ICONS = [Globe, Route, Database, Store, KeyRound, Table2]

/** The way of a request as a picture: a station for each step, what came out of it, and how long it took. */
export function RequestWay({ steps }: { steps: readonly WayStep[] }) {
  return (
    <ol className="flex flex-col items-stretch gap-1 lg:flex-row lg:items-start">
      {steps.map(({ action, brief, durationMs }, index) => {
        const Icon = ICONS[index] ?? DoorOpen
        const isLast = index === steps.length - 1
        return (
          <Fragment key={action}>
            <li className="flex min-w-0 flex-1 items-center gap-3 lg:flex-col lg:gap-1 lg:text-center">
              <span
                className={`grid size-11 shrink-0 place-items-center rounded-full border ${
                  isLast
                    ? 'border-accent bg-accent text-on-accent'
                    : 'border-line-strong bg-accent-soft text-accent-text'
                }`}
              >
                <Icon aria-hidden size={20} strokeWidth={1.5} />
              </span>
              <span className="min-w-0 flex-1 lg:contents">
                <span className="block font-medium text-13">{action}</span>
                <span className="wrap-anywhere block font-mono text-12 text-muted lg:order-2">{brief}</span>
              </span>
              <span className="shrink-0 text-13 tabular-nums lg:order-1">{milliseconds(durationMs)}</span>
            </li>
            {isLast ? null : (
              <li aria-hidden className="flex h-5 w-11 shrink-0 items-center justify-center text-muted lg:h-11 lg:w-5">
                <ArrowDown size={16} strokeWidth={1.5} className="lg:hidden" />
                <ArrowRight size={16} strokeWidth={1.5} className="hidden lg:block" />
              </li>
            )}
          </Fragment>
        )
      })}
    </ol>
  )
}
