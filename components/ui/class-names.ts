import { type ClassValue, clsx } from 'clsx'
import { extendTailwindMerge } from 'tailwind-merge'

/** Tells our own sizes from our own colours: without it `text-14` and `text-muted` would overwrite each other. */
const merge = extendTailwindMerge({
  extend: {
    theme: {
      text: ['12', '13', '14', '16', '18', '22', '28', '36', '48', '64'],
      radius: ['control', 'card', 'picture'],
      shadow: ['float'],
    },
  },
})

/** Joins class names; the last of two that set the same property wins. */
export function cn(...classes: ClassValue[]): string {
  return merge(clsx(classes))
}
