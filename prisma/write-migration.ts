// Writes the next migration of each Prisma schema that changed: `npm run migration -- --name add_x`. Offline: the
// schema engine runs as WebAssembly, and each migration keeps the schema it leads to as the start of the next diff.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import type { DiffTarget } from '@prisma/schema-engine-wasm'
import * as engineModule from '@prisma/schema-engine-wasm/schema_engine_bg'
import { lintMigration } from '#lib/tenancy/migrate/lint-migration.ts'
import { parseMigration } from '#lib/tenancy/migrate/load-migrations.ts'

const SCHEMAS = ['public', 'tenant'] as const
const here = import.meta.dirname

const { values } = parseArgs({ options: { name: { type: 'string' } } })
const name = values.name
if (!name || !/^[a-z][a-z0-9_]{0,60}$/.test(name)) {
  console.error('Name the migration in lower case: npm run migration -- --name add_x')
  process.exit(1)
}

await loadEngine()
let written = 0
for (const schema of SCHEMAS) {
  const folder = resolve(here, schema, 'migrations')
  mkdirSync(folder, { recursive: true })
  // A migration that only moves data leads to no other schema and keeps none.
  const latest = readdirSync(folder)
    .sort()
    .findLast((each) => existsSync(resolve(folder, each, 'schema.prisma')))
  const target = readFileSync(resolve(here, schema, 'schema.prisma'), 'utf8')
  const sql = await diff(latest ? readFileSync(resolve(folder, latest, 'schema.prisma'), 'utf8') : null, target)
  if (!sql.trim() || sql.includes('This is an empty migration')) continue
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
  const destination = resolve(folder, `${stamp}_${name}`)
  mkdirSync(destination)
  writeFileSync(resolve(destination, 'migration.sql'), sql)
  writeFileSync(resolve(destination, 'schema.prisma'), target)
  console.log(`prisma/${schema}/migrations/${stamp}_${name}/migration.sql`)
  if (schema === 'tenant') warn(sql)
  written++
}
if (written === 0) console.log('Neither schema changed since its last migration.')

/** The runner refuses such a migration; whoever wrote it learns it now. */
function warn(sql: string): void {
  for (const { statement, reason } of lintMigration(parseMigration('', sql))) {
    console.error(`  The runner would refuse it: ${reason}\n    ${statement}`)
  }
}

async function loadEngine(): Promise<void> {
  const wasmUrl = new URL('schema_engine_bg.wasm', import.meta.resolve('@prisma/schema-engine-wasm/schema_engine_bg'))
  const { instance } = await WebAssembly.instantiate(readFileSync(wasmUrl), {
    './schema_engine_bg.js': engineModule as unknown as WebAssembly.ModuleImports,
  })
  const { __wbg_set_wasm } = engineModule as unknown as { __wbg_set_wasm: (exports: WebAssembly.Exports) => void }
  __wbg_set_wasm(instance.exports)
  ;(instance.exports.__wbindgen_start as () => void)()
}

async function diff(from: string | null, to: string): Promise<string> {
  const datamodel = (content: string): DiffTarget => ({
    tag: 'schemaDatamodel',
    files: [{ path: 'schema.prisma', content }],
  })
  const engine = await engineModule.SchemaEngine.new({ datamodels: undefined }, () => {}, silentDatabase())
  try {
    const result = await engine.diff({
      from: from === null ? { tag: 'empty' } : datamodel(from),
      to: datamodel(to),
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    })
    // A store's tables are created in whichever schema the runner chose, and `public` always exists.
    return (result.stdout ?? '').replace(/^-- CreateSchema\nCREATE SCHEMA .*;\n\n/, '')
  } finally {
    engine.free()
  }
}

/** The engine asks its database for a version even when it compares two datamodels: this one answers and holds nothing. */
function silentDatabase() {
  const schemaExistsAndVersion = async () => ({
    columnNames: ['exists', 'version', 'numeric_version'],
    columnTypes: [ColumnTypeEnum.Boolean, ColumnTypeEnum.Text, ColumnTypeEnum.Int32],
    rows: [[true, 'PostgreSQL 18.0', 180_000]],
  })
  const connection = {
    provider: 'postgres' as const,
    adapterName: 'silent',
    queryRaw: schemaExistsAndVersion,
    executeRaw: async () => 0,
    executeScript: async () => {},
    startTransaction: () => Promise.reject(new Error('A diff of datamodels needs no transaction')),
    getConnectionInfo: () => ({ schemaName: 'public', supportsRelationJoins: true }),
    dispose: async () => {},
  }
  return bindMigrationAwareSqlAdapterFactory({
    provider: 'postgres',
    adapterName: 'silent',
    connect: async () => connection,
    connectToShadowDb: async () => connection,
  })
}
