import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { publicDb } from '#lib/db/public-db.ts'
import { storeContext } from '#lib/tenancy/store-context.ts'
import { codeOf, must } from '#lib/testing/shop-fixture.ts'
import { createTestMarket, type TestMarket } from '#lib/testing/test-market.ts'
import { announce } from './announce.ts'
import { announcementsFor } from './announcements-for.ts'
import { dismissAnnouncement } from './dismiss-announcement.ts'
import { endAnnouncement } from './end-announcement.ts'
import { findAnnouncements } from './find-announcements.ts'

let market: TestMarket
beforeAll(async () => {
  market = await createTestMarket()
})
afterAll(() => market.close())

const acting = { actor: 'operator:test', address: '203.0.113.9' }

test('an announcement stands in every dashboard until each member of staff puts it away for themselves', async () => {
  const [a, b] = [await market.createStore(), await market.createStore()]
  const { id } = must(await announce({ text: 'A pause on Sunday' }, acting))
  const asStaff = (store: typeof a, staffId: string) =>
    storeContext(store.tenant, { kind: 'staff', id: staffId, role: 'owner' })
  expect(await announcementsFor(a.tenant.id, a.staffId)).toEqual([{ id, text: 'A pause on Sunday' }])
  must(await dismissAnnouncement(asStaff(a, a.staffId), id))
  must(await dismissAnnouncement(asStaff(a, a.staffId), id))
  expect(await announcementsFor(a.tenant.id, a.staffId)).toEqual([])
  expect(await announcementsFor(a.tenant.id, randomUUID())).toHaveLength(1)
  expect(await announcementsFor(b.tenant.id, b.staffId)).toHaveLength(1)
  expect(await findAnnouncements()).toMatchObject([{ id, dismissals: 1, endedAt: null }])

  must(await endAnnouncement(id, acting))
  expect(await announcementsFor(b.tenant.id, b.staffId)).toEqual([])
  expect(codeOf(await endAnnouncement(id, acting))).toBe('not-found')
  const events = await publicDb().auditEvent.findMany({ where: { actor: acting.actor }, orderBy: { createdAt: 'asc' } })
  expect(events.map(({ action, address }) => [action, address])).toEqual([
    ['announcement.made', acting.address],
    ['announcement.ended', acting.address],
  ])
})

test('shoppers put nothing away, and nobody what never was announced', async () => {
  const { tenant, staffId, ctx } = await market.createStore()
  expect(codeOf(await dismissAnnouncement(ctx, randomUUID()))).toBe('forbidden')
  const staff = storeContext(tenant, { kind: 'staff', id: staffId, role: 'owner' })
  expect(codeOf(await dismissAnnouncement(staff, randomUUID()))).toBe('not-found')
})
