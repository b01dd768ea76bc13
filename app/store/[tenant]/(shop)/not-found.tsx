import { NotHere } from '#components/shop/not-here.tsx'

export default function ShopNotFound() {
  return <NotHere />
}
