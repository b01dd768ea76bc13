import { NotHere } from '#components/shop/not-here.tsx'

export default function StoreNotFound() {
  return (
    <main className="flex min-h-dvh flex-col justify-center">
      <NotHere />
    </main>
  )
}
