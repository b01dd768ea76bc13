'use client'

import { usePathname, useRouter } from 'next/navigation'
import { type ReactNode, useState } from 'react'
import { classList } from '../ui/class-list.ts'
import { showWishlist, useShopSession } from './session-store.ts'
import { showToast } from './show-toast.ts'

type WishButtonProps = {
  product: { id: string; title: string }
  className?: string
  /** The heart. */
  children: ReactNode
}

/** Puts a product on the wishlist or takes it off, at once; a guest is asked to sign in and comes back. */
export function WishButton({ product: { id, title }, className, children }: WishButtonProps) {
  const session = useShopSession()
  const pathname = usePathname()
  const router = useRouter()
  const [pending, setPending] = useState(false)
  const wishlist = session?.wishlist ?? []
  const wished = wishlist.includes(id)

  const press = async () => {
    if (pending) return
    const signIn = () => router.push(`/account/sign-in?${new URLSearchParams({ next: pathname })}`)
    if (session && !session.customer) return signIn()
    setPending(true)
    showWishlist(wished ? wishlist.filter((each) => each !== id) : [...wishlist, id])
    const answer = await send(id, !wished)
    setPending(false)
    if (answer?.status === 401) return signIn()
    showWishlist(answer?.wishlist ?? wishlist)
    if (!answer?.wishlist) showToast({ text: answer?.message ?? 'The connection failed. Try again.' })
  }
  return (
    <button
      type="button"
      aria-pressed={wished}
      aria-label={`Wishlist: ${title}`}
      title={wished ? 'On your wishlist' : 'Add to your wishlist'}
      onClick={press}
      className={classList(
        'flex size-10 items-center justify-center rounded-full aria-pressed:[&_svg]:fill-red aria-pressed:[&_svg]:text-red',
        className,
      )}
    >
      {children}
    </button>
  )
}

type Answer = { status: number; wishlist?: string[]; message?: string }

/** null when the store could not be reached. */
async function send(productId: string, wished: boolean): Promise<Answer | null> {
  try {
    const response = await fetch('/api/wishlist', {
      method: 'POST',
      // Whoever presses it and leaves at once has pressed it all the same.
      keepalive: true,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ productId, wished }),
    })
    return { ...((await response.json()) as object), status: response.status }
  } catch {
    return null
  }
}
