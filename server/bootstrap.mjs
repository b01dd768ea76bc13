// Runs on whatever Node the machine has (20 or newer): installs what is missing, then hands over to the Node that Souk
// brings along. Plain JavaScript, because that older Node strips no types.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const node = resolve(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')

const COMMANDS = {
  start: ['server/main.ts'],
  dev: ['server/main.ts', '--dev'],
  worker: ['server/worker.ts'],
  test: ['lib/testing/run-all.ts'],
  bench: ['bench/main.ts'],
  migration: ['prisma/write-migration.ts'],
  baseline: ['prisma/write-baseline.ts'],
  client: ['lib/api-client/write-schemas.ts'],
  souk: ['cli/main.ts'],
}

/** Installs and generates when the lockfile or a Prisma schema changed since it was last done. */
function prepare() {
  const quiet = process.argv[2] === 'souk'
  stamped('installed', ['package-lock.json'], existsSync(node), () => {
    say(quiet, 'Installing packages …')
    run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'])
  })
  const schemas = ['prisma/public/schema.prisma', 'prisma/tenant/schema.prisma', 'package-lock.json']
  stamped('generated', schemas, existsSync(resolve(root, 'lib/db/generated/tenant/client.ts')), () => {
    say(quiet, 'Generating the Prisma clients …')
    run(node, ['prisma/generate.mjs'])
  })
}

function stamped(name, files, present, work) {
  const hash = createHash('sha256')
  for (const file of files) hash.update(readFileSync(resolve(root, file)))
  const digest = hash.digest('hex')
  const stamp = resolve(root, 'node_modules', `.souk-${name}`)
  if (present && existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return
  work()
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, digest)
}

function run(command, args) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  })
  if (status === 0) return
  console.error(`${command} ${args[0]} failed${error ? `: ${error.message}` : ''}`)
  process.exit(1)
}

function say(quiet, text) {
  ;(quiet ? process.stderr : process.stdout).write(`${text}\n`)
}

const [, , name, ...rest] = process.argv
const command = COMMANDS[name]
if (!command) {
  console.error(`There is no "${name}". Known: ${Object.keys(COMMANDS).join(', ')}`)
  process.exit(1)
}
if (Number(process.versions.node.split('.')[0]) < 20) {
  console.error(`Souk needs Node 20 or newer to begin with; this is ${process.version}`)
  process.exit(1)
}
prepare()

const [file, ...flags] = command
const child = spawn(node, ['--disable-warning=ExperimentalWarning', resolve(root, file), ...flags, ...rest], {
  cwd: name === 'souk' ? process.cwd() : root,
  stdio: 'inherit',
  env: {
    ...process.env,
    NODE_ENV: process.env.NODE_ENV ?? (name === 'dev' ? 'development' : name === 'test' ? 'test' : 'production'),
    NEXT_TELEMETRY_DISABLED: '1',
    PATH: `${resolve(root, 'node_modules', '.bin')}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH}`,
  },
})
// Ctrl-C reaches the child by itself, being in the same group; what is sent to this process alone is passed on.
process.on('SIGINT', () => {})
process.on('SIGTERM', () => child.kill('SIGTERM'))
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
