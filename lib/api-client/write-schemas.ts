import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { schemaFiles } from './schema-files.ts'

for (const { file, text } of schemaFiles()) {
  writeFileSync(fileURLToPath(new URL(file, import.meta.url)), text)
  console.log(`lib/api-client/${file}`)
}
