import { Children, type ComponentProps, cloneElement, type ReactElement } from 'react'
import { classList } from './class-list.ts'

const BASE =
  'inline-flex shrink-0 select-none items-center justify-center gap-2 whitespace-nowrap rounded-control border font-medium transition-colors duration-150 ease-out disabled:cursor-not-allowed aria-disabled:cursor-not-allowed aria-disabled:opacity-55 [&_svg]:shrink-0'

const VARIANTS = {
  primary:
    'border-transparent bg-accent text-on-accent enabled:hover:bg-accent-strong [a]:hover:bg-accent-strong disabled:bg-line disabled:text-muted',
  secondary: 'border-line-strong bg-surface text-text enabled:hover:bg-sunken disabled:opacity-55 [a]:hover:bg-sunken',
  ghost: 'border-transparent text-text enabled:hover:bg-sunken disabled:opacity-55 [a]:hover:bg-sunken',
  danger:
    'border-line-strong bg-surface text-red enabled:hover:border-red enabled:hover:bg-red-soft disabled:opacity-55',
  link: 'h-auto! border-transparent px-0! text-accent-text underline underline-offset-4 decoration-1 enabled:hover:decoration-2 disabled:opacity-55',
}

const SIZES = {
  sm: 'h-8 px-3 text-13',
  md: 'h-10 px-4 text-14',
  lg: 'h-12 px-6 text-16',
  icon: 'size-10 text-14',
}

type ButtonProps = ComponentProps<'button'> & {
  variant?: keyof typeof VARIANTS
  size?: keyof typeof SIZES
  asChild?: boolean
}

/**
 * Written without a library: every page of a shop carries it, its error pages included.
 * @param asChild puts the looks on the one child instead, for example on a link
 */
export function Button({
  variant = 'primary',
  size = 'md',
  asChild = false,
  className,
  type,
  children,
  ...props
}: ButtonProps) {
  const classes = classList(BASE, VARIANTS[variant], SIZES[size], className)
  if (!asChild) {
    return (
      <button type={type ?? 'button'} className={classes} {...props}>
        {children}
      </button>
    )
  }
  const child = Children.only(children) as ReactElement<{ className?: string }>
  return cloneElement(child, { ...props, ...child.props, className: classList(classes, child.props.className) })
}
