/** Like `Promise.all(items.map(work))` with at most `limit` at work at once, so that one caller leaves room for others. */
export async function mapLimited<Item, Out>(
  items: readonly Item[],
  limit: number,
  work: (item: Item) => Promise<Out>,
): Promise<Out[]> {
  const results: Out[] = Array.from({ length: items.length })
  const queue = items.entries()
  const worker = async () => {
    for (const [index, item] of queue) results[index] = await work(item)
  }
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker))
  return results
}
