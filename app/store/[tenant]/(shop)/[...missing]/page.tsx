import { notFound } from 'next/navigation'

/** Made for each request: addresses that do not exist are without number and must not fill the cache. */
export const dynamic = 'force-dynamic'

export default function Missing(): never {
  notFound()
}
