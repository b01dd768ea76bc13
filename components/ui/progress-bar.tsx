import { cn } from './class-names.ts'

type ProgressBarProps = {
  /** Says what makes progress. */
  label: string
  /** Left out: nobody knows how far it is. */
  value?: number
  max: number
  className?: string
}

/** A thin bar; the words beside it say what it stands for. */
export function ProgressBar({ label, value, max, className }: ProgressBarProps) {
  return (
    <progress
      aria-label={label}
      {...(value === undefined ? {} : { value: Math.min(value, max) })}
      max={max}
      className={cn(
        'block h-1.5 w-full appearance-none overflow-hidden rounded-full bg-sunken indeterminate:animate-pulse indeterminate:bg-accent-soft [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-transparent [&::-webkit-progress-value]:bg-accent',
        className,
      )}
    />
  )
}
