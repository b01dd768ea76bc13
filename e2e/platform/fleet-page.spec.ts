import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import pg from 'pg'
import { FLEET_LOCK } from '#lib/tenancy/migrate/running-migration.ts'
import { call, hostOf } from '../http.ts'
import { cookieHeader, openStore, signInAsStaff } from '../people.ts'

test.describe.configure({ mode: 'serial' })

/** The database of the market that the tests run against, as its owner. */
async function connect(): Promise<pg.Client> {
  const read = (file: string) => readFileSync(join(process.env.E2E_DIR ?? '', file), 'utf8').trim()
  const client = new pg.Client({
    connectionString: `postgresql://souk_owner:${read('postgres-password')}@127.0.0.1:${read('postgres-port')}/souk`,
  })
  await client.connect()
  return client
}

async function sql(text: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
  const client = await connect()
  try {
    return (await client.query(text, values)).rows
  } finally {
    await client.end()
  }
}

async function signInAsOperator(page: Page): Promise<void> {
  await page.goto(`http://${hostOf('')}/admin/sign-in`)
  await page.getByLabel(/E-mail/).fill('operator@souk.test')
  await page.getByLabel('Password', { exact: true }).fill('operator123')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL((url) => url.pathname === '/admin')
}

test('a migration that fails stands on the page with its error; mended and retried, it goes', async ({ page }) => {
  const slug = `poisoned-${Date.now().toString(36)}`
  await openStore(page, 'Poisoned store', slug)
  const [store] = await sql('SELECT schema_name FROM tenant WHERE slug = $1', [slug])
  const schema = String(store?.schema_name)
  // As if nothing had run in it yet, but for a table that is in the way.
  await sql(`DELETE FROM migration_ledger WHERE schema_name = '${schema}'`)
  await sql(`DO $$ DECLARE name text; BEGIN
    FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = '${schema}' LOOP
      EXECUTE format('DROP TABLE %I.%I CASCADE', '${schema}', name);
    END LOOP; END $$`)
  await sql(`CREATE TABLE "${schema}".product (poison int)`)

  await signInAsOperator(page)
  await page.getByRole('navigation').getByRole('link', { name: 'Fleet' }).click()
  await page.getByRole('button', { name: 'Migrate all' }).click()
  const failure = page.getByRole('listitem').filter({ has: page.getByRole('button', { name: 'Retry Poisoned store' }) })
  await expect(failure).toContainText('"product" already exists')
  await expect(failure).toContainText('tried once')
  await expect(page.getByRole('link', { name: /Fleet.*1 failed/ }).first()).toBeVisible()

  await sql(`DROP TABLE "${schema}".product`)
  await failure.getByRole('button', { name: 'Retry Poisoned store' }).click()
  await expect(page.getByRole('heading', { name: 'No migration has failed' })).toBeVisible()
  expect(await sql('SELECT 1 FROM migration_failure WHERE schema_name = $1', [schema])).toEqual([])
  expect(
    await sql(
      `SELECT action FROM audit_event WHERE actor LIKE 'operator:%' AND action ~ 'migration' AND (tenant_id IS NULL OR tenant_id IN
        (SELECT id FROM tenant WHERE slug = $1)) ORDER BY created_at`,
      [slug],
    ),
  ).toEqual([{ action: 'fleet.migration.started' }, { action: 'tenant.migration.retried' }])
})

test('a run that goes on is followed without a reload and ends by itself; another one is refused beside its button', async ({
  page,
}) => {
  const id = randomUUID()
  await signInAsOperator(page)
  await sql(
    `INSERT INTO migration_failure (schema_name, migration, error)
     SELECT schema_name, max(name), $1 FROM migration_ledger WHERE schema_name = 'techstore' GROUP BY schema_name`,
    [`canceling statement due to lock timeout\nDETAIL: ${'long-'.repeat(60)}`],
  )
  const holder = await connect()
  try {
    await holder.query('SELECT pg_advisory_lock($1)', [FLEET_LOCK])
    await holder.query(
      `INSERT INTO migration_run (id, actor, host, pid, total, done, started_at, updated_at)
       VALUES ($1, 'cli', 'web-1', 1, 200, 50, now() - interval '10 seconds', now())`,
      [id],
    )
    await page.goto(`http://${hostOf('')}/admin/fleet`)
    const progress = page.getByRole('progressbar', { name: 'Stores migrated' })
    await expect(progress).toHaveAttribute('aria-valuenow', '50')
    await page.getByText('Whole error').click()
    await sql('UPDATE migration_run SET done = 150 WHERE id = $1', [id])
    await expect(progress).toHaveAttribute('aria-valuenow', '150')
    await expect(page.getByText('DETAIL: long-'), 'what was opened stays open').toBeVisible()

    // The first waits for the one that runs; a second one is one too many.
    await page.getByRole('button', { name: 'Retry TechStore' }).click()
    await expect(page.getByText('TechStore is tried again.')).toBeVisible()
    await page.getByRole('button', { name: 'Retry TechStore' }).click()
    await expect(page.getByRole('alert').filter({ hasText: 'A run is going on.' })).toBeVisible()
    await sql(`UPDATE migration_run SET done = 200, state = 'done', ended_at = now() WHERE id = $1`, [id])
  } finally {
    await holder.end()
  }
  await expect(page.getByRole('progressbar')).toHaveCount(0)
  await expect(page.getByText('200 of 200 stores')).toBeVisible()
  // The retry found TechStore to have everything: what was written down about it is stale.
  await expect(page.getByRole('heading', { name: 'No migration has failed' })).toBeVisible({ timeout: 20_000 })
})

test('a store without a backup is due, and no longer when it was backed up on request', async ({ page }) => {
  const slug = `backed-up-${Date.now().toString(36)}`
  // Its name brings it to the head of those that have none.
  await openStore(page, `Aaa ${slug}`, slug)
  await signInAsOperator(page)
  await page.goto(`http://${hostOf('')}/admin/fleet`)
  const button = page.getByRole('button', { name: `Back up now: Aaa ${slug}` })
  await button.click()
  await expect(button).toHaveCount(0, { timeout: 20_000 })
  const [backup] = await sql(
    'SELECT b.key, b.error FROM tenant_backup b JOIN tenant t ON t.id = b.tenant_id WHERE t.slug = $1',
    [slug],
  )
  expect(backup).toMatchObject({ key: expect.stringContaining(slug), error: null })
})

test('an operator deletes a store, and brings it back', async ({ page }) => {
  const slug = `deleted-${Date.now().toString(36)}`
  await openStore(page, 'Deleted store', slug)
  await signInAsOperator(page)
  await page.goto(`http://${hostOf('')}/admin?q=${slug}`)
  await page
    .getByRole('link', { name: /Deleted store/ })
    .filter({ visible: true })
    .click()
  await page.getByRole('button', { name: 'Delete', exact: true }).click()
  await expect(page.getByRole('dialog')).toContainText(`delete-tenant ${slug} --purge`)
  await page.getByRole('button', { name: 'Delete the store' }).click()
  await expect(page.getByRole('button', { name: 'Bring back' })).toBeVisible()
  await expect(page.getByText('deleted the store')).toBeVisible()
  expect((await call(hostOf(slug), '/')).status).not.toBe(200)

  await page.getByRole('button', { name: 'Bring back' }).click()
  await expect(page.getByRole('button', { name: 'Suspend' })).toBeVisible()
  await expect(page.getByText('brought the store back')).toBeVisible()
  expect((await call(hostOf(slug), '/')).status).toBe(200)
})

test('nobody but an operator sees the fleet or starts a run', async ({ page, context }) => {
  const answer = await call(hostOf(''), '/admin/fleet')
  expect([answer.status, answer.headers.location]).toEqual([307, '/admin/sign-in'])
  await signInAsStaff(page, 'techstore')
  const cookie = await cookieHeader(context, 'techstore')
  expect((await call(hostOf(''), '/admin/fleet', { headers: { cookie } })).status).toBe(307)
  expect((await call(hostOf('techstore'), '/admin/fleet', { headers: { cookie } })).status).toBe(404)
})
