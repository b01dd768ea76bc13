import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { createServer, get } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { getStorefrontProduct } from '#lib/catalog/get-storefront-product.ts'
import { getStoreSettings } from '#lib/content/get-store-settings.ts'
import { pictureAddress } from '#lib/content/picture-address.ts'
import { PICTURE_WIDTHS, pictureFile } from '#lib/content/picture-file.ts'
import { uploadMedia } from '#lib/content/upload-media.ts'
import { ownerPool } from '#lib/db/connections.ts'
import { tenantDb } from '#lib/db/tenant-db.ts'
import { env } from '#lib/env.ts'
import { proveIsolation } from '#lib/isolation/prove-isolation.ts'
import { errorLineListeners, log } from '#lib/log.ts'
import { mediaOf } from '#lib/storage/media-of.ts'
import { backupTenant } from '#lib/tenancy/archive/backup-tenant.ts'
import { exportTenant } from '#lib/tenancy/archive/export-tenant.ts'
import { importTenant } from '#lib/tenancy/archive/import-tenant.ts'
import { restoreTenant } from '#lib/tenancy/archive/restore-tenant.ts'
import { cloneTenant } from '#lib/tenancy/clone-tenant.ts'
import { examineMarket } from '#lib/tenancy/doctor/examine-market.ts'
import { addDomain } from '#lib/tenancy/domains/add-domain.ts'
import { purgeTenant } from '#lib/tenancy/purge-tenant.ts'
import { renameTenant } from '#lib/tenancy/rename-tenant.ts'
import { forgetTenants } from '#lib/tenancy/resolve-tenant.ts'
import { serveMedia } from '#server/serve-media.ts'
import { createFullStore, mediaSums } from './archive-fixture.ts'
import { type MediaServer, startMediaServer } from './media-server.ts'
import { must } from './shop-fixture.ts'
import { createTestMarket, type TestMarket } from './test-market.ts'

const acting = { actor: 'test' }

/** For tests: a picture's way through the life of its store, whatever media are kept on. */
export function mediaLife(): void {
  let market: TestMarket
  let server: MediaServer
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'souk-life-'))
    market = await createTestMarket()
    server = await startMediaServer()
  })
  afterAll(async () => {
    await server.close()
    await market.close()
    await rm(folder, { recursive: true, force: true })
  })

  const host = (slug: string) => `${slug}.localhost`
  const bytesOf = (tenant: { id: string }, pictureId: string) => mediaOf(tenant).readAll(pictureFile(pictureId, 800))

  test('an uploaded picture is served in each width, for ever, and its address is taken as it is or not at all', async () => {
    const { tenant, picture, product, ctx } = await createFullStore(market, 'gallery')
    const shown = (await getStorefrontProduct(ctx.db, product.slug, new Date()))?.pictures[0]
    expect(shown).toMatchObject({ src: picture.src, srcSet: picture.srcSet })
    for (const width of PICTURE_WIDTHS) {
      const path = pictureAddress(tenant.id, picture.id, width)
      expect(picture.srcSet).toContain(`${path} ${width}w`)
      const answer = await server.ask(host('gallery'), path)
      expect(answer).toMatchObject({
        status: 200,
        headers: {
          'content-type': 'image/webp',
          'cache-control': 'public, max-age=31536000, immutable',
          'x-content-type-options': 'nosniff',
        },
      })
      expect(answer.headers.location).toBeUndefined()
      expect(answer.bytes).toEqual(await mediaOf(tenant).readAll(pictureFile(picture.id, width)))
      const head = await server.ask(host('gallery'), path, 'HEAD')
      expect(head).toMatchObject({ status: 200, headers: { 'content-length': String(answer.bytes.length) } })
      expect(head.bytes).toHaveLength(0)
    }
    await market.createStore('neighbour')
    const { src } = picture
    const nowhere = [
      ['neighbour', src],
      ['gallery', src.replace('/800-', '/400-')],
      ['gallery', src.replace(/-[^-]*\.webp$/, `-${'A'.repeat(22)}.webp`)],
      ['gallery', `/media/${picture.id}/800.webp`],
      ['gallery', pictureAddress(randomUUID(), picture.id, 800)],
      ['gallery', pictureAddress(tenant.id, randomUUID(), 800)],
      ['gallery', `/media/${tenant.id}/${picture.id}-800.webp`],
      ['gallery', `/media/..%2f${tenant.id}%2f${picture.id}-800.webp`],
    ] as const
    const answers: string[] = []
    for (const [slug, path] of nowhere) answers.push(`${(await server.ask(host(slug), path)).status} ${path}`)
    expect(answers).toEqual(nowhere.map(([, path]) => `404 ${path}`))
    const starter = await server.ask(host('neighbour'), '/media/starter/mug/800.webp')
    expect(starter).toMatchObject({ status: 200, headers: { 'content-type': 'image/webp' } })
  })

  test('a visitor who went away before the picture was read is no line in the log of errors', async () => {
    const { tenant, picture } = await createFullStore(market, 'impatient')
    const complaints: unknown[] = []
    const listen = (slug: string | undefined) => complaints.push(slug)
    errorLineListeners.add(listen)
    const { level } = log
    log.level = 'error'
    const asking = createServer(async (request, response) => {
      request.socket.destroy()
      await once(response, 'close')
      asking.emit('answered', await serveMedia(tenant, request, response))
    }).listen(0)
    try {
      await once(asking, 'listening')
      const answered = once(asking, 'answered')
      get({ port: (asking.address() as AddressInfo).port, path: picture.src }).on('error', () => {})
      expect(await answered).toEqual([true])
    } finally {
      log.level = level
      errorLineListeners.delete(listen)
      asking.close()
    }
    expect(complaints).toEqual([])
  })

  test('a picture has one address and the same bytes on the subdomain, on a domain, and after the store is renamed', async () => {
    const { tenant, picture, ctx } = await createFullStore(market, 'moving')
    const { id } = must(await addDomain(tenant.id, 'moving.example.com', acting))
    await ownerPool().query('UPDATE domain SET verified_at = now() WHERE id = $1', [id])
    await ctx.db.storeSettings.updateMany({ data: { logoMediaId: picture.id } })
    forgetTenants()
    const bytes = await bytesOf(tenant, picture.id)
    expect((await server.ask(host('moving'), picture.src)).bytes).toEqual(bytes)
    expect((await server.ask('moving.example.com', picture.src)).bytes).toEqual(bytes)
    const renamed = must(await renameTenant(tenant.id, { slug: 'moved' }, acting))
    expect((await getStoreSettings(tenantDb(renamed))).logo?.src).toBe(picture.src)
    expect((await server.ask(host('moved'), picture.src)).bytes).toEqual(bytes)
    expect((await server.ask('moving.example.com', picture.src)).bytes).toEqual(bytes)
    // Somebody else may open a store at the address that is free: nothing of this one is there.
    await ownerPool().query("DELETE FROM domain WHERE host LIKE 'moving.%' AND host <> 'moving.example.com'")
    await market.createStore('moving')
    forgetTenants()
    expect((await server.ask(host('moving'), picture.src)).status).toBe(404)
  })

  test('a copy and an import have the same pictures at addresses of their own', async () => {
    const source = await createFullStore(market, 'source')
    const file = join(folder, 'source.souk')
    await exportTenant(source.tenant, file)
    const clone = must(await cloneTenant(source.tenant, { slug: 'clone' }, acting))
    expect(clone.mediaFiles).toBe(3)
    const imported = must(await importTenant(file, { slug: 'imported' }, acting))
    const bytes = await bytesOf(source.tenant, source.picture.id)
    for (const { tenant } of [clone, imported]) {
      const src =
        (await getStorefrontProduct(tenantDb(tenant), source.product.slug, new Date()))?.pictures[0]?.src ?? ''
      expect(src).not.toBe(source.picture.src)
      expect((await server.ask(host(tenant.slug), src)).bytes).toEqual(bytes)
      expect((await server.ask(host(tenant.slug), source.picture.src)).status).toBe(404)
      expect((await server.ask(host('source'), src)).status).toBe(404)
      expect(await mediaSums(tenant)).toEqual(await mediaSums(source.tenant))
    }
    // Neither the file nor any row knows an address.
    const { rows } = await ownerPool().query('SELECT m::text AS row FROM clone.media m')
    expect(JSON.stringify(rows)).not.toContain('/media/')
  })

  test('a purge erases the store’s pictures and no other’s, and says how many they were', async () => {
    const source = await createFullStore(market, 'leaving')
    const { tenant } = must(await cloneTenant(source.tenant, { slug: 'staying' }, acting))
    const sums = await mediaSums(tenant)
    const { bytes } = await mediaOf(source.tenant).measure()
    const receipt = must(await purgeTenant(source.tenant.id, acting))
    expect(receipt).toMatchObject({ media: { files: 3, bytes }, finishedAt: expect.any(String) })
    expect(await mediaOf(source.tenant).list()).toEqual([])
    expect(await mediaSums(tenant)).toEqual(sums)
    expect((await server.ask(host('leaving'), source.picture.src)).status).toBe(404)
  })

  test('a restore and the doctor bring pictures back from a backup; the doctor moves strays to the lost', async () => {
    const { tenant, picture, ctx } = await createFullStore(market, 'mended')
    const sums = await mediaSums(tenant)
    const file = join(folder, 'mended.souk')
    await exportTenant(tenant, file)
    await backupTenant(tenant)
    await mediaOf(tenant).remove(pictureFile(picture.id, 400))
    const restored = await restoreTenant(tenant, file, { from: 'a test', confirm: async () => true }, acting)
    expect(must(restored).mediaFiles).toBe(1)
    expect(await mediaSums(tenant)).toEqual(sums)

    for (const width of PICTURE_WIDTHS) await mediaOf(tenant).remove(pictureFile(picture.id, width))
    const stray = { id: randomUUID() }
    await mediaOf(stray).write('x.webp', Buffer.from('x'))
    const found = await examineMarket({ fix: true })
    expect(found.map(({ code, subject, state }) => `${code} ${subject} ${state}`).sort()).toEqual([
      `media-folder-stray ${stray.id} mended`,
      'picture-lost mended mended',
    ])
    expect(await mediaSums(tenant)).toEqual(sums)
    expect(await mediaOf(stray).list()).toEqual([])
    const lost = await readdir(join(env().SOUK_DIR, 'lost'))
    expect(lost.filter((name) => name.startsWith(`media-${stray.id}`))).toHaveLength(1)

    // Without a backup the smaller ones are made from the largest.
    const red = sharp({ create: { width: 2_000, height: 10, channels: 3, background: 'red' } })
    const fresh = must(await uploadMedia(ctx, await red.png().toBuffer()))
    await mediaOf(tenant).remove(pictureFile(fresh.id, 400))
    expect(await examineMarket({ fix: true })).toMatchObject([{ code: 'picture-lost', state: 'mended' }])
    expect((await server.ask(host('mended'), fresh.src)).status).toBe(200)
    expect(await examineMarket()).toEqual([])
  })

  test('the proof of isolation passes', async () => {
    const proof = await proveIsolation({ pairs: 6, url: null })
    expect(proof).toMatchObject({ state: 'passed', leaks: [], broken: [] })
  })
}
