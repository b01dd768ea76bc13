import { cva, type VariantProps } from 'class-variance-authority'
import { Slot } from 'radix-ui'
import type { ComponentProps } from 'react'
import { cn } from './class-names.ts'

const buttonClasses = cva(
  'inline-flex shrink-0 select-none items-center justify-center gap-2 whitespace-nowrap rounded-control border border-transparent font-medium transition-colors duration-150 ease-out disabled:cursor-not-allowed disabled:opacity-55 aria-disabled:cursor-not-allowed aria-disabled:opacity-55 [&_svg]:shrink-0',
  {
    variants: {
      variant: {
        primary:
          'bg-accent text-on-accent enabled:hover:bg-accent-strong [a]:hover:bg-accent-strong disabled:bg-line disabled:text-muted disabled:opacity-100',
        secondary: 'border-line-strong bg-surface text-text enabled:hover:bg-sunken [a]:hover:bg-sunken',
        ghost: 'text-text enabled:hover:bg-sunken [a]:hover:bg-sunken',
        danger: 'border-line-strong bg-surface text-red enabled:hover:border-red enabled:hover:bg-red-soft',
        link: 'h-auto! px-0! text-accent-text underline underline-offset-4 decoration-1 enabled:hover:decoration-2',
      },
      size: {
        sm: 'h-8 px-3 text-13',
        md: 'h-10 px-4 text-14',
        lg: 'h-12 px-6 text-16',
        icon: 'size-10 text-14',
      },
    },
    defaultVariants: { variant: 'primary', size: 'md' },
  },
)

type ButtonProps = ComponentProps<'button'> & VariantProps<typeof buttonClasses> & { asChild?: boolean }

/** @param asChild puts the looks on the one child instead, for example on a link */
export function Button({ variant, size, asChild = false, className, type, ...props }: ButtonProps) {
  const classes = cn(buttonClasses({ variant, size }), className)
  if (asChild) return <Slot.Root className={classes} {...props} />
  return <button type={type ?? 'button'} className={classes} {...props} />
}
