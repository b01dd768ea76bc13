import type { ReactNode } from 'react'
import { cn } from './class-names.ts'

const TONES = {
  neutral: 'bg-sunken text-muted',
  accent: 'bg-accent-soft text-accent-text',
  green: 'bg-green-soft text-green',
  amber: 'bg-amber-soft text-amber',
  red: 'bg-red-soft text-red',
}

type BadgeProps = { tone?: keyof typeof TONES; className?: string; children: ReactNode }

/** A small tinted label; the words carry the meaning, the tint only helps to find it. */
export function Badge({ tone = 'neutral', className, children }: BadgeProps) {
  return (
    <span
      className={cn(
        'inline-flex h-5.5 items-center gap-1 whitespace-nowrap rounded-control px-1.75 font-medium text-12',
        TONES[tone],
        className,
      )}
    >
      {children}
    </span>
  )
}
