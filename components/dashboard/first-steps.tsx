import { Check } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Card, CardBody, CardHeader, CardTitle } from '#components/ui/card.tsx'
import { cn } from '#components/ui/class-names.ts'

export type FirstStep = {
  title: string
  text: string
  done: boolean
  /** What to press; not shown once the step is done. */
  action: ReactNode
}

type FirstStepsProps = { steps: FirstStep[] }

/** What to do first in a new store. */
export function FirstSteps({ steps }: FirstStepsProps) {
  return (
    <Card>
      <CardHeader>
        <CardTitle>First steps</CardTitle>
        <p className="text-13 text-muted">Your shop is live. Make it yours.</p>
      </CardHeader>
      <CardBody className="pt-3">
        <ol className="divide-y divide-line">
          {steps.map((step, index) => (
            <li key={step.title} className="flex flex-wrap items-center gap-x-4 gap-y-3 py-4 last:pb-0">
              <span
                className={cn(
                  'flex size-7 shrink-0 items-center justify-center rounded-full border text-13 tabular-nums',
                  step.done ? 'border-transparent bg-green-soft text-green' : 'border-line-strong text-muted',
                )}
              >
                {step.done ? <Check aria-hidden size={16} strokeWidth={2} /> : index + 1}
                {step.done ? <span className="sr-only">Done</span> : null}
              </span>
              <span className="min-w-0 flex-1 basis-50">
                <span className={cn('block font-medium text-14', step.done && 'text-muted')}>{step.title}</span>
                <span className="block text-13 text-muted">{step.text}</span>
              </span>
              {step.done ? null : <span className="shrink-0 max-sm:ml-11">{step.action}</span>}
            </li>
          ))}
        </ol>
      </CardBody>
    </Card>
  )
}

/** A step that is a page to go to. */
export function StepLink({ href, children, primary }: { href: string; children: ReactNode; primary?: boolean }) {
  return (
    <Button asChild size="sm" variant={primary ? 'primary' : 'secondary'}>
      <Link href={href}>{children}</Link>
    </Button>
  )
}
