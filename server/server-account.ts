import { execFile } from 'node:child_process'
import { chmodSync, chownSync } from 'node:fs'
import { resolve } from 'node:path'
import { promisify } from 'node:util'
import { PlainError } from '#lib/kernel/plain-error.ts'

const execute = promisify(execFile)

/** Who PostgreSQL's programs run as. */
export type ServerAccount = {
  /** Runs a program to its end; what it starts in the background goes on. */
  run: (program: string, args: string[]) => Promise<unknown>
  /** Makes a file or folder theirs. */
  own: (path: string) => void
}

/** Lets a process that is not root pass folders that only root may enter. */
const PASSING = ['dac_override', 'dac_read_search'].map((name) => `+${name}`).join(',')

/**
 * PostgreSQL refuses to run as root, so root runs it as the user `postgres`, made when missing. A project below a folder
 * that is root's alone is reached with two capabilities, which PostgreSQL does not mind.
 *
 * @param paths what the account must be able to enter or run; the first is a folder of its own
 * @throws PlainError in one line when it cannot
 */
export async function serverAccount(paths: [folder: string, ...others: string[]]): Promise<ServerAccount> {
  // Not the project's folder: it may be one that the account cannot enter.
  const cwd = '/'
  if (process.getuid?.() !== 0) return { run: (program, args) => execute(program, args), own: () => {} }
  chmodSync(paths[0], 0o755)
  const ids = await userIds().catch(async () => {
    await execute('useradd', ['--system', '--user-group', '--no-create-home', 'postgres'])
    return userIds()
  })
  const own = (path: string) => chownSync(path, ids.uid, ids.gid)
  const plain: ServerAccount['run'] = (program, args) => execute(program, args, { ...ids, cwd })
  const passing: ServerAccount['run'] = (program, args) => {
    const identity = [`--reuid=${ids.uid}`, `--regid=${ids.gid}`, '--clear-groups']
    const flags = [...identity, `--inh-caps=${PASSING}`, `--ambient-caps=${PASSING}`]
    return execute('setpriv', [...flags, program, ...args], { cwd })
  }
  for (const run of [plain, passing]) {
    if (await mayEnter(run, paths)) return { run, own }
  }
  throw new PlainError(
    `PostgreSQL runs as the user "postgres", who may not enter ${resolve(paths[0])}: move the project, or set DATABASE_URL`,
  )
}

async function mayEnter(run: ServerAccount['run'], paths: string[]): Promise<boolean> {
  try {
    // By doing it: `test -x` asks for the user alone and knows nothing of capabilities.
    for (const path of paths) await run('ls', [resolve(path)])
    return true
  } catch {
    return false
  }
}

async function userIds(): Promise<{ uid: number; gid: number }> {
  const [uid, gid] = await Promise.all(['-u', '-g'].map((flag) => execute('id', [flag, 'postgres'])))
  return { uid: Number(uid?.stdout), gid: Number(gid?.stdout) }
}
