import type { ReactNode } from 'react'
import { classList } from './class-list.ts'
import { CircleAlert, CircleCheck, Info } from './icons.tsx'

const TONES = {
  error: { icon: CircleAlert, classes: 'bg-red-soft text-red' },
  success: { icon: CircleCheck, classes: 'bg-green-soft text-green' },
  info: { icon: Info, classes: 'bg-sunken text-text' },
}

type FormMessageProps = { tone?: keyof typeof TONES; className?: string; children?: ReactNode }

/** What came of the whole form; announced when it appears. Renders nothing without children. */
export function FormMessage({ tone = 'error', className, children }: FormMessageProps) {
  if (!children) return null
  const { icon: Icon, classes } = TONES[tone]
  return (
    <div
      role={tone === 'error' ? 'alert' : 'status'}
      className={classList('flex items-start gap-2.5 rounded-control px-3.5 py-3 text-14', classes, className)}
    >
      <Icon aria-hidden size={16} strokeWidth={1.5} className="mt-0.75 shrink-0" />
      <div className="min-w-0">{children}</div>
    </div>
  )
}
