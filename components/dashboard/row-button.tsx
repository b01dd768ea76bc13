import type { ReactNode } from 'react'
import { Button } from '#components/ui/button.tsx'

type RowButtonProps = { label: string; disabled?: boolean; onPress: () => void; children: ReactNode }

/** Acts on one row of an editor. Stays focusable where it can do nothing, so that the focus is not lost. */
export function RowButton({ label, disabled = false, onPress, children }: RowButtonProps) {
  return (
    <Button
      variant="ghost"
      size="icon"
      className="size-9!"
      aria-label={label}
      title={label}
      aria-disabled={disabled || undefined}
      onClick={disabled ? undefined : onPress}
    >
      {children}
    </Button>
  )
}
