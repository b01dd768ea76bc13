'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, type ReactNode, useEffect, useRef, useTransition } from 'react'
import { readProductQuery } from '#lib/catalog/search/product-query.ts'
import { listHref } from './list-href.ts'

type FilterFormProps = {
  path: string
  currency: string
  /** The list's address as it is now: when it changes, the fields say what it says. */
  href: string
  children: ReactNode
}

/** Filters as a plain form; with a script each choice takes effect at once. */
export function FilterForm({ path, currency, href, children }: FilterFormProps) {
  const router = useRouter()
  const form = useRef<HTMLFormElement>(null)
  const [isPending, startTransition] = useTransition()
  // biome-ignore lint/correctness/useExhaustiveDependencies: another address is the reason
  useEffect(() => form.current?.reset(), [href])
  const go = () => {
    if (!form.current) return
    const sent = [...new FormData(form.current)].flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value]] : [],
    )
    const query = readProductQuery(new URLSearchParams(sent), currency)
    startTransition(() => router.push(listHref({ path, query, currency }), { scroll: false }))
  }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    go()
  }
  const onChange = (event: FormEvent) => {
    const isTyped = event.target instanceof HTMLInputElement && event.target.type === 'text'
    if (!isTyped) go()
  }
  return (
    <form
      ref={form}
      action={path}
      aria-label="Filters"
      aria-busy={isPending}
      onSubmit={onSubmit}
      onChange={onChange}
      className="aria-busy:opacity-70"
    >
      {children}
    </form>
  )
}
