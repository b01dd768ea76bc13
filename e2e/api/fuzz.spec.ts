import { expect, test } from '@playwright/test'
import { openApiStores } from './api-stores.ts'
import { askApi } from './ask-api.ts'
import { fuzzedRequests } from './fuzzed-requests.ts'
import { isFullProof } from './is-full-proof.ts'

const COUNT = isFullProof ? 10_000 : 2_000
const AT_ONCE = 16
/** A line of a stack, a file of ours or of a package, or words of the database. */
const INSIDES = /\bat \S+ \(|\/(lib|node_modules|server)\/|Prisma|PostgreSQL|pg_|SELECT |stack/

test(`${COUNT} requests made from the document are answered as it says: no 5xx, nothing from inside`, async () => {
  test.setTimeout(240_000)
  const { store, token, id } = await openApiStores('fuzz')
  const seed = Number(process.env.FUZZ_SEED ?? 1)
  const requests = fuzzedRequests(id, { count: COUNT, seed })
  const statuses = new Map<number, number>()
  const wrong: string[] = []
  const ask = async () => {
    for (let request = requests.pop(); request; request = requests.pop()) {
      const { method, path, person, body, headers } = request
      const said = `${method} ${path} as ${person} ${JSON.stringify(headers)} ${body ?? ''}`.slice(0, 1500)
      try {
        const answer = await askApi(store, method, path, { token: token[person], body, headers })
        statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1)
        const isWrong = answer.status >= 500 || (answer.status >= 400 && INSIDES.test(answer.body))
        if (isWrong) wrong.push(`${answer.status} ${answer.body.slice(0, 300)} to ${said}`)
      } catch (error) {
        wrong.push(`${String(error).slice(0, 600)} to ${said}`)
      }
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, ask))
  expect(wrong.slice(0, 20), `seed ${seed}`).toEqual([])
  // A fuzz that is refused at the door has tried nothing.
  const count = (status: number) => statuses.get(status) ?? 0
  expect(count(200) + count(201) + count(204)).toBeGreaterThan(COUNT / 20)
  expect(count(422)).toBeGreaterThan(COUNT / 10)
})
