import type { ComponentProps } from 'react'

type LinkProps = ComponentProps<'a'> & {
  href: string
  /** False where the next page is the same one with another part: it stays where it is scrolled to. */
  scroll?: boolean
}

/**
 * A link within the site: an anchor and nothing else, which no browser has to make alive. `SoftLinks` follows it without
 * loading a whole page; without a script, or before it, it is followed as any link is.
 */
export function Link({ scroll = true, ...props }: LinkProps) {
  return <a data-soft={scroll ? '' : 'stay'} {...props} />
}
