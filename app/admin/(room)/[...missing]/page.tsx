import { notFound } from 'next/navigation'

/** Any other address below /admin: answered inside the console. */
export default function MissingConsolePage() {
  notFound()
}
