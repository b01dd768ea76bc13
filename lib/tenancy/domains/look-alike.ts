import { domainToUnicode } from 'node:url'
import { getDomain } from 'tldts'
import skeletonOf from 'unhomoglyph'

const SCRIPTS =
  'Latin Cyrillic Greek Armenian Hebrew Arabic Georgian Cherokee Thai Devanagari Hangul Han Hiragana Katakana Bopomofo'
    .split(' ')
    .map((name) => [name, new RegExp(`\\p{Script=${name}}`, 'u')] as const)

/** Scripts that are written together (UTS 39, "highly restrictive"); Latin goes with each. */
const WRITTEN_TOGETHER = [
  ['Latin', 'Han', 'Hiragana', 'Katakana'],
  ['Latin', 'Han', 'Bopomofo'],
  ['Latin', 'Han', 'Hangul'],
]

/** True when one label of the host mixes letters of scripts that nobody writes in one word. */
export function mixesScripts(host: string): boolean {
  return domainToUnicode(host)
    .split('.')
    .some((label) => {
      const used = SCRIPTS.filter(([, letters]) => letters.test(label)).map(([name]) => name)
      return used.length > 1 && !WRITTEN_TOGETHER.some((set) => used.every((name) => set.includes(name)))
    })
}

/** True for a host that is written with letters beyond ASCII. */
export function isInternational(host: string): boolean {
  return host.split('.').some((label) => label.startsWith('xn--'))
}

/**
 * True when two hosts are below different registered domains that look the same to a person (UTS 39 skeletons): the
 * Cyrillic "о" for the Latin one, "1" for "l", "rn" for "m".
 */
export function looksLike(host: string, other: string): boolean {
  const [mine, theirs] = [registered(host), registered(other)]
  return mine !== theirs && skeleton(mine) === skeleton(theirs)
}

/** The domain that somebody registered; of a name below no public suffix, the name itself. */
function registered(host: string): string {
  return getDomain(host, { allowPrivateDomains: true }) ?? host
}

/** Marks on letters are easily overlooked, and so is what makes an i of an l: they do not count. */
function skeleton(host: string): string {
  const letters = domainToUnicode(host)
    .normalize('NFKD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase()
  return skeletonOf(letters).toLowerCase().replaceAll('i', 'l')
}
