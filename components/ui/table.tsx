import type { ComponentProps } from 'react'
import { cn } from './class-names.ts'

/** Scrolls sideways inside itself on narrow screens, never the page. */
export function Table({ className, ...props }: ComponentProps<'table'>) {
  return (
    <div className="w-full overflow-x-auto">
      <table className={cn('w-full border-collapse text-14 tabular-nums', className)} {...props} />
    </div>
  )
}

export function THead({ className, ...props }: ComponentProps<'thead'>) {
  return <thead className={cn('text-left text-12 text-muted', className)} {...props} />
}

export function TBody({ className, ...props }: ComponentProps<'tbody'>) {
  return <tbody className={cn('[&>tr:last-child>*]:border-b-0', className)} {...props} />
}

export function TR({ className, ...props }: ComponentProps<'tr'>) {
  return <tr className={cn('transition-colors duration-150', className)} {...props} />
}

export function TH({ className, numeric, ...props }: ComponentProps<'th'> & { numeric?: boolean }) {
  return (
    <th
      scope="col"
      className={cn('h-10 whitespace-nowrap border-line border-b px-3 font-medium', numeric && 'text-right', className)}
      {...props}
    />
  )
}

/** @param numeric money and counts stand right-aligned */
export function TD({ className, numeric, ...props }: ComponentProps<'td'> & { numeric?: boolean }) {
  return <td className={cn('h-11 border-line border-b px-3 py-2', numeric && 'text-right', className)} {...props} />
}
