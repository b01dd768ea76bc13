'use client'

import { classList } from '../ui/class-list.ts'
import { Icon } from '../ui/icon.tsx'

type QuantityStepperProps = {
  id?: string
  name?: string
  /** What is counted, for screen readers. */
  label: string
  value: number
  max: number
  min?: number
  onChange: (value: number) => void
  size?: 'md' | 'lg'
  className?: string
}

const STEP_CLASSES =
  'flex h-full w-10 shrink-0 items-center justify-center enabled:hover:bg-sunken disabled:cursor-not-allowed disabled:text-line-strong'

/** A number with a button on either side; the number can be typed as well. */
export function QuantityStepper(props: QuantityStepperProps) {
  const { id, name = 'quantity', label, value, max, min = 1, onChange, size = 'md', className } = props
  const set = (next: number) => onChange(Math.min(Math.max(next, min), Math.max(max, min)))
  return (
    <div
      className={classList(
        'inline-flex items-center overflow-hidden rounded-control border border-line-strong bg-surface',
        size === 'lg' ? 'h-12' : 'h-10',
        className,
      )}
    >
      <button
        type="button"
        aria-label={`One less: ${label}`}
        disabled={value <= min}
        onClick={() => set(value - 1)}
        className={STEP_CLASSES}
      >
        <Icon>
          <path d="M5 12h14" />
        </Icon>
      </button>
      <input
        id={id}
        name={name}
        type="text"
        inputMode="numeric"
        pattern="[0-9]*"
        autoComplete="off"
        aria-label={`Quantity: ${label}`}
        value={value}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => {
          const typed = Number.parseInt(event.currentTarget.value, 10)
          set(Number.isNaN(typed) ? min : typed)
        }}
        className="h-full w-10 min-w-0 bg-transparent text-center text-16 tabular-nums -outline-offset-2 sm:text-14"
      />
      <button
        type="button"
        aria-label={`One more: ${label}`}
        disabled={value >= max}
        onClick={() => set(value + 1)}
        className={STEP_CLASSES}
      >
        <Icon>
          <path d="M5 12h14M12 5v14" />
        </Icon>
      </button>
    </div>
  )
}
