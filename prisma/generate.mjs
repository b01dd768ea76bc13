// Generates both Prisma clients. Plain JavaScript, because it runs before Souk's own Node is there to strip types.
import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const node = resolve(root, 'node_modules/node/bin/node')
const prisma = resolve(root, 'node_modules/prisma/build/index.js')

for (const schema of ['public', 'tenant']) {
  rmSync(resolve(root, 'lib/db/generated', schema), { recursive: true, force: true })
  const { status, stderr } = spawnSync(node, [prisma, 'generate', '--schema', `prisma/${schema}/schema.prisma`], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe'],
    // Prisma wants a schema engine although generating needs none; any existing file stops it from downloading one.
    env: {
      ...process.env,
      PRISMA_SCHEMA_ENGINE_BINARY: prisma,
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      CHECKPOINT_DISABLE: '1',
    },
  })
  // It says on stderr which file it read; that is news only when it could not go on.
  if (status !== 0) {
    process.stderr.write(stderr)
    process.exit(1)
  }
}
