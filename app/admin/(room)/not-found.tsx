import { NothingHere } from '#components/dashboard/nothing-here.tsx'

export default function ConsoleNotFound() {
  return <NothingHere text="There is no store and no page at this address." href="/admin" label="Back to the stores" />
}
