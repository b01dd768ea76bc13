import { type ReactNode, useId } from 'react'
import { classList } from '../ui/class-list.ts'
import type { CheckoutStep } from './checkout-step.ts'

/** How a step is folded: the line that stands for it, and how it is opened again. */
export type Folding = { line: string | undefined; onChange: () => void }

type CheckoutSectionProps = {
  step: CheckoutStep
  title: string
  folding: Folding
  aside?: ReactNode
  children: ReactNode
}

/** One step of the checkout under its heading, or in one line. Folded fields stay in the form and are sent. */
export function CheckoutSection({ step, title, folding: { line, onChange }, aside, children }: CheckoutSectionProps) {
  const id = useId()
  const folded = line !== undefined
  return (
    <section
      aria-labelledby={id}
      data-step={step}
      data-folded={folded || undefined}
      className="data-folded:border-line data-folded:border-y data-folded:has-[+[data-folded]]:mb-0 [[data-folded]+&]:data-folded:border-t-0"
    >
      <div className={classList('flex items-baseline justify-between gap-4', folded ? 'py-3' : 'mb-4')}>
        <div className={classList(folded && 'min-w-0 flex-1 sm:flex sm:items-baseline sm:gap-4')}>
          <h2
            id={id}
            className={classList(
              'font-semibold',
              folded ? 'shrink-0 text-13 text-muted sm:w-32 sm:text-14' : 'text-18',
            )}
          >
            {title}
          </h2>
          {folded ? <p className="min-w-0 animate-fade-in break-words text-14">{line}</p> : null}
        </div>
        {folded ? (
          <button
            type="button"
            onClick={onChange}
            className="-my-2 h-10 shrink-0 text-14 text-accent-text underline underline-offset-4"
          >
            Change<span className="sr-only"> {title.toLowerCase()}</span>
          </button>
        ) : (
          aside
        )}
      </div>
      {/* Without a script nothing opens it again. */}
      <div className={folded ? 'hidden noscript:block' : undefined}>{children}</div>
    </section>
  )
}
