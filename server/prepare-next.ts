import next from 'next'

/** Gets Next ready to answer requests that the server hands to it. */
export async function prepareNext({ dev, port }: { dev: boolean; port: number }): Promise<ReturnType<typeof next>> {
  // After an action redirects, Next asks itself for the new page, at the host it was started with: for a store that would
  // be the market's page. An address that is nobody's is answered 404, and the browser goes there by itself.
  process.env.__NEXT_PRIVATE_ORIGIN = `http://127.0.0.1:${port}`
  const app = next({ dev, hostname: 'localhost', port })
  const print = console.log
  // Its own lines would stand in the middle of the step that is being shown.
  if (!dev) console.log = () => {}
  try {
    await app.prepare()
  } finally {
    console.log = print
  }
  return app
}
