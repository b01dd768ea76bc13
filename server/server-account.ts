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

/**
 * PostgreSQL refuses to run as root, so root runs it as the user `postgres`, made when missing. Below a folder that is
 * root's alone that user could enter nothing: there it stays root and is called `postgres` in a user namespace of its own.
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
    // Another process may be making it; what counts is that it is there then.
    await execute('useradd', ['--system', '--user-group', '--no-create-home', 'postgres']).catch(() => {})
    return userIds()
  })
  const asUser: ServerAccount = {
    run: (program, args) => execute(program, args, { ...ids, cwd }),
    own: (path) => chownSync(path, ids.uid, ids.gid),
  }
  const names = ['--user', `--map-user=${ids.uid}`, `--map-group=${ids.gid}`]
  const inNamespace: ServerAccount = {
    run: (program, args) => execute('unshare', [...names, program, ...args], { cwd }),
    own: () => {},
  }
  for (const account of [asUser, inNamespace]) {
    if (await mayEnter(account, paths)) return account
  }
  throw new PlainError(
    `PostgreSQL runs as the user "postgres", who may not enter ${resolve(paths[0])}: move the project, or set DATABASE_URL`,
  )
}

async function mayEnter({ run }: ServerAccount, paths: string[]): Promise<boolean> {
  try {
    for (const path of paths) await run('test', ['-x', resolve(path)])
    return true
  } catch {
    return false
  }
}

async function userIds(): Promise<{ uid: number; gid: number }> {
  const [uid, gid] = await Promise.all(['-u', '-g'].map((flag) => execute('id', [flag, 'postgres'])))
  return { uid: Number(uid?.stdout), gid: Number(gid?.stdout) }
}
