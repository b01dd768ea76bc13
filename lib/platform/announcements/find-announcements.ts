import { publicDb } from '#lib/db/public-db.ts'

const SHOWN = 50

export type AnnouncementRow = {
  id: string
  text: string
  createdAt: Date
  endedAt: Date | null
  /** How many members of staff have put it away. */
  dismissals: number
}

/** For the console: what was announced, latest first. */
export async function findAnnouncements(): Promise<AnnouncementRow[]> {
  const rows = await publicDb().announcement.findMany({
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: SHOWN,
    include: { _count: { select: { dismissals: true } } },
  })
  return rows.map(({ _count, ...row }) => ({ ...row, dismissals: _count.dismissals }))
}
