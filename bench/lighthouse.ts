import { mkdtempSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import lighthouse, { type Result } from 'lighthouse'
import { findBrowser } from '#lib/testing/find-browser.ts'
import { figure, heading, percentile } from './report.ts'
import { type RunningMarket, startMarket } from './start-market.ts'

/** What each page of a shop has to reach, of 100. */
const LEAST = { performance: 95, accessibility: 100, 'best-practices': 95, seo: 100 } as const
type Category = keyof typeof LEAST
const CATEGORIES = Object.keys(LEAST) as Category[]

/** Scripts of a product's page, compressed; what HTTP writes above each does not count. */
const MOST_SCRIPT_BYTES = 120_000

const PAGES = [
  ['techstore', '/'],
  ['techstore', '/products'],
  ['techstore', '/products/laptop'],
  ['fashion', '/'],
  ['fashion', '/products'],
  ['fashion', '/products/linen-shirt'],
] as const

/**
 * Lighthouse, mobile, on the demo stores as `npm start` serves them, on loopback: medians of several runs, each figure by
 * itself.
 * @param running the port of a market with the demo stores; left out, one is started
 */
export async function benchLighthouse({ running, runs = 3 }: { running?: number; runs?: number } = {}): Promise<void> {
  heading('Lighthouse, mobile preset, production build, loopback')
  console.log(`aims: ${CATEGORIES.map((category) => `${category} ${LEAST[category]}`).join(', ')}`)
  console.log(`aim of a product's page: scripts at most ${kilobytes(MOST_SCRIPT_BYTES)}, compressed`)
  const market = running === undefined ? await startDemo() : { port: running, stop: async () => {} }
  const debugPort = 9_300 + Math.floor(Math.random() * 500)
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: [`--remote-debugging-port=${debugPort}`, '--no-sandbox', '--disable-gpu', '--no-first-run'],
  })
  try {
    for (const [store, path] of PAGES) {
      await measure(`http://${store}.localhost:${market.port}${path}`, `${store}${path}`, debugPort, runs)
    }
  } finally {
    await browser.close()
    await market.stop()
  }
}

async function measure(url: string, name: string, port: number, runs: number): Promise<void> {
  // The first visit renders the page; the next ones find it in the cache, as all but one shopper do.
  await lighthouse(url, { port, onlyCategories: ['seo'], logLevel: 'error' })
  const results: Result[] = []
  for (let run = 0; run < runs; run++) {
    const result = (await lighthouse(url, { port, onlyCategories: [...CATEGORIES], logLevel: 'error' }))?.lhr
    if (!result) throw new Error(`Lighthouse did not answer for ${url}`)
    results.push(result)
  }
  const median = (read: (result: Result) => number) => percentile(results.map(read), 0.5)
  const [last] = results.slice(-1)
  const scores = CATEGORIES.map((category) => [category, median((result) => scoreOf(result, category))] as const)
  const script = last ? await scriptBytes(last) : 0
  const missed = scores
    .filter(([category, score]) => score < LEAST[category])
    .map(([category]) => `${category} (${last ? failedAudits(last, category) : ''})`)
  if (name.includes('/products/') && script > MOST_SCRIPT_BYTES) missed.push('scripts')
  figure(
    name,
    scores.map(([, score]) => score).join(' / '),
    [
      `LCP ${(median(auditOf('largest-contentful-paint')) / 1000).toFixed(1)} s`,
      `TBT ${Math.round(median(auditOf('total-blocking-time')))} ms`,
      `scripts ${kilobytes(script)}`,
      missed.length === 0 ? 'aim met' : `AIM MISSED: ${missed.join(', ')}`,
    ].join(', '),
  )
}

function scoreOf(result: Result, category: Category): number {
  return Math.round((result.categories[category]?.score ?? 0) * 100)
}

/** @returns reads an audit's figure, ms */
function auditOf(id: string): (result: Result) => number {
  return (result) => result.audits[id]?.numericValue ?? Number.NaN
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`
}

function failedAudits(result: Result, category: Category): string {
  const failed = result.categories[category]?.auditRefs.filter(({ id, weight }) => {
    const score = result.audits[id]?.score ?? null
    return weight > 0 && score !== null && score < 0.9
  })
  return failed?.map(({ id }) => id).join(' ') ?? ''
}

/** The scripts that a page asked for, as they are sent. */
async function scriptBytes(result: Result): Promise<number> {
  const details = result.audits['network-requests']?.details
  const items = details && 'items' in details ? (details.items as { resourceType?: string; url?: string }[]) : []
  const scripts = items.flatMap(({ resourceType, url }) => (resourceType === 'Script' && url ? [url] : []))
  const sizes = await Promise.all(scripts.map(sizeOf))
  return sizes.reduce((sum, size) => sum + size, 0)
}

function sizeOf(url: string): Promise<number> {
  const { host, port, pathname } = new URL(url)
  const headers = { host, 'accept-encoding': 'br' }
  return new Promise((done, failed) => {
    request({ host: '127.0.0.1', port, path: pathname, method: 'HEAD', headers }, (response) => {
      response.resume()
      done(Number(response.headers['content-length']))
    })
      .on('error', failed)
      .end()
  })
}

/** A market of its own with the demo stores. */
async function startDemo(): Promise<RunningMarket> {
  const folder = mkdtempSync(join(tmpdir(), 'souk-lighthouse-'))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  try {
    const { port, stop } = await startMarket(folder, { DEMO: 'on' })
    return { port, stop: () => stop().finally(remove) }
  } catch (error) {
    remove()
    throw error
  }
}
