import { NothingHere } from '#components/dashboard/nothing-here.tsx'

export default function RoomNotFound() {
  return (
    <NothingHere
      text="It may have been removed, or your account may not open it."
      href="/admin"
      label="Back to the start"
    />
  )
}
