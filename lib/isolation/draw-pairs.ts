import { createHash } from 'node:crypto'

/**
 * Random pairs in which every item stands at least once on each side; the same seed draws the same pairs.
 * @param wanted pairs in all; never fewer than there are items. Fewer than two items make no pair.
 */
export function drawPairs<Item>(items: readonly Item[], wanted: number, seed: string): [from: Item, to: Item][] {
  const draw = numbersOf(seed)
  const pairs: [Item, Item][] = []
  while (items.length > 1 && (pairs.length === 0 || pairs.length < wanted)) {
    const round = shuffled(items, draw)
    for (const [at, from] of round.entries()) {
      const to = round[(at + 1) % round.length]
      if (to !== undefined && (pairs.length < items.length || pairs.length < wanted)) pairs.push([from, to])
    }
  }
  return pairs
}

function shuffled<Item>(items: readonly Item[], draw: (below: number) => number): Item[] {
  const left = [...items]
  const order: Item[] = []
  while (left.length > 0) order.push(...left.splice(draw(left.length), 1))
  return order
}

function numbersOf(seed: string): (below: number) => number {
  let count = 0
  return (below) => createHash('sha256').update(`${seed}:${count++}`).digest().readUInt32BE() % below
}
