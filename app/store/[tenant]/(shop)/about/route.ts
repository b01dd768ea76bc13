/** Where the page about the store used to be: links from elsewhere stay good. */
export function GET(): Response {
  return new Response(null, { status: 308, headers: { location: '/pages/about' } })
}
