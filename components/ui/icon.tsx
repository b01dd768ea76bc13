import type { ComponentProps } from 'react'

export type IconProps = ComponentProps<'svg'> & {
  /** Width and height, px. */
  size?: number
}

/**
 * The frame of an icon. Shapes are those of lucide (ISC License, Copyright (c) 2026 Lucide Icons and Contributors), as plain
 * elements: its package makes each icon a component that the browser has to run, a kilobyte of script and a place in the
 * hydration of every page.
 */
export function Icon({ size = 16, ...props }: IconProps) {
  return (
    <svg
      aria-hidden
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.5}
      strokeLinecap="round"
      strokeLinejoin="round"
      {...props}
    />
  )
}
