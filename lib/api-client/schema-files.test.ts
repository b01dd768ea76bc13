import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { schemaFiles } from './schema-files.ts'

test('the client knows the endpoints of today: after a change to them, run `npm run client`', () => {
  for (const { file, text } of schemaFiles()) {
    const kept = readFileSync(fileURLToPath(new URL(file, import.meta.url)), 'utf8')
    expect([file, kept]).toEqual([file, text])
  }
})
