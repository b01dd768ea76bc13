/**
 * Reads a request's body and stops at a limit, whatever Content-Length claims.
 * @param most bytes after which the rest is left unread
 */
export async function readBody(request: Request, most: number): Promise<Uint8Array> {
  const reader = request.body?.getReader()
  const chunks: Uint8Array[] = []
  let size = 0
  while (reader && size < most) {
    const { done, value } = await reader.read()
    if (done) break
    chunks.push(value)
    size += value.byteLength
  }
  await reader?.cancel()
  return Buffer.concat(chunks)
}
