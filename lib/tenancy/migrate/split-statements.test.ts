import { expect, test } from 'vitest'
import { splitStatements } from './split-statements.ts'

test('splits at semicolons outside quotes, identifiers, dollar quotes and comments', () => {
  expect(
    splitStatements(`-- first; not yet
CREATE TABLE "a;b" ("x" TEXT DEFAULT 'it''s; fine');
/* ; */
CREATE FUNCTION f() AS $body$ SELECT 1; $body$;
-- nothing but a comment
`),
  ).toEqual([
    `-- first; not yet\nCREATE TABLE "a;b" ("x" TEXT DEFAULT 'it''s; fine')`,
    '/* ; */\nCREATE FUNCTION f() AS $body$ SELECT 1; $body$',
  ])
})

test('an empty file has no statements', () => {
  expect(splitStatements(' \n-- only this\n;;')).toEqual([])
})
