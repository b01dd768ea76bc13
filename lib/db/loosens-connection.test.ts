import { expect, test } from 'vitest'
import { loosensConnection } from './loosens-connection.ts'

test.each([
  'SELECT 1',
  '\n  select "id" FROM "s"."product" WHERE "title" = $1',
  '(SELECT 1) UNION (SELECT 2)',
  'WITH gone AS (DELETE FROM cart RETURNING id) SELECT count(*) FROM gone',
  'INSERT INTO "s"."cart" ("id") VALUES ($1)',
  'UPDATE variant SET stock = stock - $1 WHERE stock >= $1',
  'DELETE FROM cart',
  'BEGIN',
  'COMMIT',
  'ROLLBACK',
  'SAVEPOINT s1',
  'RELEASE SAVEPOINT s1',
  'SET TRANSACTION ISOLATION LEVEL SERIALIZABLE',
])('what the application sends passes: %s', (sql) => {
  expect(loosensConnection(sql)).toBe(false)
})

test.each([
  'SET ROLE other',
  'set local role other',
  'SET SESSION AUTHORIZATION other',
  'SET search_path TO other',
  'RESET ROLE',
  'DISCARD ALL',
  '/* a */ SET ROLE other',
  '/* a /* nested */ comment */ SET ROLE other',
  '-- a line\nSET ROLE other',
  '-- a line\rSET ROLE other',
  ';SET ROLE other',
  `SELECT set_config('role', 'other', false)`,
  `SELECT "set_config"('role', 'other', false)`,
  `SELECT pg_catalog . set_config /* a */ ('role', 'other', false)`,
  `SELECT U&"\\0073et_config"('role', 'other', false)`,
  `UPDATE pg_settings SET setting = 'other' WHERE name = 'role'`,
  `UPDATE pg_catalog."pg_settings" SET setting = 'other' WHERE name = 'role'`,
  `WITH bound AS (SELECT set_config('role', 'other', false)) SELECT * FROM bound`,
  `SELECT query_to_xml('SELECT set' || '_config(1)', true, true, '')`,
  `SELECT * FROM ts_stat('SELECT words FROM other.product')`,
  `DO $$ BEGIN EXECUTE 'SET ROLE other'; END $$`,
  'PREPARE loose AS SELECT 1',
  'EXECUTE loose',
  'COPY cart TO STDOUT',
  'CREATE FUNCTION pg_temp.loose() RETURNS int LANGUAGE sql AS $$ SELECT 1 $$',
  'ALTER ROLE current_user SET role = other',
  'CALL loose()',
  'LISTEN souk_registry',
  '',
])('what could bind the connection to another store is refused: %s', (sql) => {
  expect(loosensConnection(sql)).toBe(true)
})
