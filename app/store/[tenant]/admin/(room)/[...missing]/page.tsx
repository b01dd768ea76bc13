import { notFound } from 'next/navigation'

/** Any other address below /admin: answered inside the workroom, not by the shop. */
export default function MissingPage() {
  notFound()
}
