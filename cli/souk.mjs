#!/usr/bin/env node
// Found by `npx souk`; everything else happens on the Node that Souk brings along.
import { resolve } from 'node:path'

process.env.SOUK_CALLED_FROM ??= process.env.INIT_CWD ?? process.cwd()
process.chdir(resolve(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..'))
process.argv.splice(2, 0, 'souk')
await import('../server/bootstrap.mjs')
