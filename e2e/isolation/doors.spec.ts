import { expect, test } from '@playwright/test'
import { call, hostOf } from '../http.ts'
import { ownerQuery } from '../owner-query.ts'
import { cookieHeader, signInAsStaff } from '../people.ts'

/** On every page of the fashion store and on none of TechStore's. */
const FASHION = 'Fashion Boutique'

test.describe('no way around the Host', () => {
  const paths = [
    '/store/fashion',
    '/store/fashion/products',
    '/store/fashion/admin',
    '//store/fashion',
    '/./store/fashion',
    '/x/../store/fashion',
    '/%73tore/fashion',
    '/%2573tore/fashion',
    '/store%2ffashion',
    '/STORE/fashion',
    '/store/fashion.rsc',
    '/store/fashion/products.rsc',
    '/_next/../store/fashion',
    '/_next/data/x/store/fashion.json',
    '/?nxtPtenant=fashion',
    '/products?nxtPtenant=fashion',
    '/..%2fstore%2ffashion',
    '/%2e%2e/store/fashion',
    '/_next/image?url=%2Fmedia%2Fx&w=640&q=75',
  ]
  for (const store of ['', 'techstore']) {
    for (const path of paths) {
      test(`${store || 'root'} ${path}`, async () => {
        const { body, status } = await call(hostOf(store), path)
        expect(status).toBeLessThan(500)
        expect(store === '' ? body.includes('Jeans') : body.includes(FASHION)).toBe(false)
      })
    }
  }

  const headers: Record<string, string>[] = [
    { 'x-forwarded-host': hostOf('fashion') },
    { forwarded: `host=${hostOf('fashion')}` },
    { 'x-middleware-subrequest': 'middleware:middleware:middleware:middleware:middleware' },
    { 'x-middleware-rewrite': '/store/fashion' },
    { 'x-matched-path': '/store/fashion' },
    { 'x-invoke-path': '/store/fashion' },
    { 'x-rewrite-url': '/store/fashion' },
    { 'x-original-url': '/store/fashion' },
    { 'x-nextjs-data': '1', 'x-nextjs-rewrite': '/store/fashion' },
    { 'next-url': '/store/fashion', rsc: '1' },
  ]
  for (const header of headers) {
    test(`headers ${JSON.stringify(header)}`, async () => {
      for (const path of ['/', '/products', '/store/fashion']) {
        const { body } = await call(hostOf('techstore'), path, { headers: header })
        expect(body).not.toContain(FASHION)
      }
    })
  }

  test('the header by which the server names a store is not believed of a client', async () => {
    const rows = await ownerQuery<{ id: string; slug: string }>(
      process.env.E2E_DIR ?? '',
      "SELECT id, slug FROM public.tenant WHERE slug IN ('fashion', 'techstore')",
    )
    const id = rows.find(({ slug }) => slug === 'fashion')?.id ?? ''
    const own = rows.find(({ slug }) => slug === 'techstore')?.id ?? ''
    expect(id && own).toBeTruthy()
    for (const name of ['x-souk-store', 'X-Souk-Store', 'x-middleware-request-x-souk-store']) {
      const extra: Record<string, string>[] = [
        { [name]: id },
        { [name]: `${own}, ${id}` },
        { [name]: id, 'x-middleware-override-headers': 'x-souk-store' },
      ]
      for (const headers of extra) {
        for (const path of ['/', '/products', '/search?q=a', `/store/${id}`, `/store/${id}/products`]) {
          for (const host of [hostOf('techstore'), hostOf('')]) {
            const { body, status } = await call(host, path, { headers })
            expect(status).toBeLessThan(500)
            expect(host === hostOf('') ? body.includes('Jeans') : body.includes(FASHION), `${path} ${name}`).toBe(false)
          }
        }
      }
    }
  })

  test('an absolute request target cannot name another store', async () => {
    const { status } = await call(hostOf('techstore'), `http://${hostOf('fashion')}/`)
    expect(status).toBe(400)
  })
})

test('a session of one store is nobody in another', async ({ page, context }) => {
  await signInAsStaff(page, 'techstore')
  const cookie = await cookieHeader(context, 'techstore')
  expect((await call(hostOf('techstore'), '/admin', { headers: { cookie } })).status).toBe(200)
  for (const path of ['/admin', '/admin/orders', '/admin/products', '/admin/settings']) {
    const { status, headers } = await call(hostOf('fashion'), path, { headers: { cookie } })
    expect([status, headers.location]).toEqual([307, '/admin/sign-in'])
  }
  const upload = await call(hostOf('fashion'), '/admin/media', {
    method: 'POST',
    headers: { cookie, origin: `http://${hostOf('fashion')}`, 'content-type': 'image/png' },
    body: 'x',
  })
  expect(upload.status).toBe(401)
  // Nor does a store's session open the console.
  expect((await call(hostOf(''), '/admin', { headers: { cookie } })).status).toBe(307)
})

test("a staff cookie under the shopper's name is no shopper, and the reverse", async ({ page, context }) => {
  await signInAsStaff(page, 'techstore')
  const [staff] = await context.cookies(`http://${hostOf('techstore')}`)
  const renamed = `souk.customer=${staff?.value}`
  const { status } = await call(hostOf('techstore'), '/account', { headers: { cookie: renamed } })
  expect(status).toBe(307)
})

test.describe('server actions', () => {
  /** Records the request that the page really sends, to be sent again where it does not belong. */
  test('a recorded change is refused on another store, without a session and from another origin', async ({
    page,
    context,
  }) => {
    await signInAsStaff(page, 'techstore')
    await page.goto(`http://${hostOf('techstore')}/admin/settings`)
    const tagline = page.getByLabel('Tagline')
    const before = await tagline.inputValue()
    await tagline.fill(`${before} `.trimEnd() === before ? `${before}.` : before)
    const sent = page.waitForRequest((request) => request.method() === 'POST' && 'next-action' in request.headers())
    await page.getByRole('button', { name: /^Save/ }).click()
    const request = await sent
    const body = request.postDataBuffer()
    if (!body) throw new Error('The form sent nothing')
    const action = {
      'next-action': request.headers()['next-action'] ?? '',
      'content-type': request.headers()['content-type'] ?? '',
      accept: 'text/x-component',
    }
    const cookie = await cookieHeader(context, 'techstore')
    const fashionBefore = (await call(hostOf('fashion'), '/')).body
    const send = (store: string, headers: Record<string, string>) =>
      call(hostOf(store), '/admin/settings', { method: 'POST', headers: { ...action, ...headers }, body })

    const ownOrigin = { origin: `http://${hostOf('fashion')}` }
    expect((await send('fashion', { ...ownOrigin, cookie })).body).toContain('Your session has ended')
    expect((await send('techstore', { origin: `http://${hostOf('techstore')}` })).body).toContain(
      'Your session has ended',
    )
    const foreign = await send('techstore', { origin: 'http://evil.test', cookie })
    expect(foreign.status).toBeGreaterThanOrEqual(400)
    const forged = await send('techstore', { origin: 'http://evil.test', 'x-forwarded-host': 'evil.test', cookie })
    expect(forged.status).toBeGreaterThanOrEqual(400)
    expect((await call(hostOf('fashion'), '/')).body.length).toBeGreaterThan(0)
    expect((await call(hostOf('fashion'), '/')).body.includes(FASHION)).toBe(fashionBefore.includes(FASHION))
  })

  test('arguments that are no form at all are a calm refusal, never a stack trace', async () => {
    const page = (await call(hostOf('techstore'), '/admin/sign-in')).body
    const id =
      /name="\$ACTION_ID_([0-9a-f]+)"/.exec(page)?.[1] ??
      /\$ACTION_\w+:0[^{]*\{[^}]*id&quot;:&quot;([0-9a-f]+)/.exec(page)?.[1]
    expect(id).toBeTruthy()
    for (const body of ['[]', '[null,{"login":"demo"}]', '[{},"$K1"]', 'not json', '["$F1"]']) {
      const answer = await call(hostOf('techstore'), '/admin/sign-in', {
        method: 'POST',
        headers: {
          'next-action': id ?? '',
          'content-type': 'text/plain;charset=UTF-8',
          origin: `http://${hostOf('techstore')}`,
          accept: 'text/x-component',
        },
        body,
      })
      expect(answer.body).not.toMatch(/\bat .*\.(ts|js):\d+/)
      expect(answer.headers['set-cookie']?.join() ?? '').not.toContain('souk.staff')
    }
  })
})

test("a picture's address of one store finds nothing in another", async () => {
  const home = (await call(hostOf('techstore'), '/')).body
  const picture = /\/media\/[0-9a-f-]{36}\/800-[\w-]{22}\.webp/.exec(home)?.[0]
  if (!picture) throw new Error('The home page shows no picture')
  expect((await call(hostOf('techstore'), picture)).headers['content-type']).toBe('image/webp')
  expect((await call(hostOf('fashion'), picture)).status).toBe(404)
  expect((await call(hostOf(''), picture)).status).toBe(404)
})
