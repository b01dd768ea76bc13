import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import pg from 'pg'
import { call, hostOf } from '../http.ts'
import { cookieHeader, signInAsStaff } from '../people.ts'

/** One statement in the database of the market that the tests run against. */
async function sql(text: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
  const read = (file: string) => readFileSync(join(process.env.E2E_DIR ?? '', file), 'utf8').trim()
  const client = new pg.Client({
    connectionString: `postgresql://souk_owner:${read('postgres-password')}@127.0.0.1:${read('postgres-port')}/souk`,
  })
  await client.connect()
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

test('a failed migration stands on the fleet page with its error, and goes when its retry succeeds', async ({
  page,
}) => {
  const error = `duplicate key value violates unique constraint\nDETAIL: Key (handle)=(${'long-'.repeat(60)}) already exists`
  await sql(
    `INSERT INTO migration_failure (schema_name, migration, error, attempts)
     SELECT schema_name, name, $1, 3 FROM migration_ledger WHERE schema_name = 'techstore' ORDER BY name DESC LIMIT 1`,
    [error],
  )
  await signInAsOperator(page)
  await page.getByRole('link', { name: 'Fleet 1 failed' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Fleet' })).toBeVisible()
  const failure = page.getByRole('listitem').filter({ has: page.getByRole('button', { name: 'Retry TechStore' }) })
  await expect(failure).toContainText('tried 3 times')
  await failure.getByText('Whole error').click()
  await expect(failure.getByText('DETAIL: Key (handle)')).toBeVisible()

  await failure.getByRole('button', { name: 'Retry TechStore' }).click()
  await expect(page.getByRole('heading', { name: 'No migration has failed' })).toBeVisible()
  expect(await sql('SELECT 1 FROM migration_failure')).toEqual([])
  const [event] = await sql(
    `SELECT actor, tenant_id IS NOT NULL AS has_store FROM audit_event WHERE action = 'tenant.migration.retried'`,
  )
  expect(event).toMatchObject({ actor: expect.stringMatching(/^operator:/), has_store: true })
})

test('a run that goes on is followed without a reload and ends by itself on the page', async ({ page }) => {
  const id = randomUUID()
  await signInAsOperator(page)
  await sql(
    `INSERT INTO migration_run (id, actor, host, pid, total, done, started_at, updated_at)
     VALUES ($1, 'cli', 'web-1', 1, 200, 50, now() - interval '10 seconds', now())`,
    [id],
  )
  await page.goto(`http://${hostOf('')}/admin/fleet`)
  const progress = page.getByRole('progressbar', { name: 'Stores migrated' })
  await expect(progress).toHaveAttribute('aria-valuenow', '50')
  await sql('UPDATE migration_run SET done = 150, updated_at = now() WHERE id = $1', [id])
  await expect(progress).toHaveAttribute('aria-valuenow', '150')
  await sql(`UPDATE migration_run SET done = 200, state = 'done', ended_at = now() WHERE id = $1`, [id])
  await expect(progress).toHaveCount(0)
  await expect(page.getByText('200 of 200 stores')).toBeVisible()
})

test('nobody but an operator sees the fleet or starts a run', async ({ page, context }) => {
  const answer = await call(hostOf(''), '/admin/fleet')
  expect([answer.status, answer.headers.location]).toEqual([307, '/admin/sign-in'])
  await signInAsStaff(page, 'techstore')
  const cookie = await cookieHeader(context, 'techstore')
  expect((await call(hostOf(''), '/admin/fleet', { headers: { cookie } })).status).toBe(307)
  expect((await call(hostOf('techstore'), '/admin/fleet', { headers: { cookie } })).status).toBe(404)
})
