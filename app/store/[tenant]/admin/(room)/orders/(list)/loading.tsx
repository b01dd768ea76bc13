import { ListSkeleton } from '#components/dashboard/list-skeleton.tsx'

export default ListSkeleton
