export type SendAnswer = { ok: true; id: string } | { ok: false; message: string }

/** A part that did not arrive is sent again so often. */
const TRIES = 4
const WAIT_MS = 1_000
const BROKEN = { ok: false, message: 'The connection broke, and the file did not arrive. Try again.' } as const

type SendOptions = {
  /** Bytes of a part; the server takes no others. */
  partBytes: number
  /** Is told the part that is sent, 0 to 1. */
  onProgress: (part: number) => void
  signal: AbortSignal
}

/** Sends a file of products in parts. One that the connection lost is sent again, and nothing before it. */
export async function sendProductFile(file: File, { partBytes, onProgress, signal }: SendOptions): Promise<SendAnswer> {
  const name = encodeURIComponent(file.name)
  const begun = await ask(`/admin/transfer-upload?name=${name}&size=${file.size}`, null, { signal })
  if (!begun.ok) return begun
  for (let part = 0; part * partBytes < file.size; part++) {
    const from = part * partBytes
    const bytes = file.slice(from, from + partBytes)
    const path = `/admin/transfer-upload/${begun.id}?part=${part}`
    const sent = await ask(path, bytes, { signal, onSent: (count) => onProgress((from + count) / file.size) })
    if (!sent.ok) return sent
  }
  return begun
}

type AskOptions = { signal: AbortSignal; onSent?: (bytes: number) => void }

async function ask(path: string, body: Blob | null, options: AskOptions): Promise<SendAnswer> {
  for (let tried = 1; ; tried++) {
    const answer = await askOnce(path, body, options)
    if (answer) return answer
    if (tried === TRIES || options.signal.aborted) return BROKEN
    await new Promise((done) => setTimeout(done, WAIT_MS * tried))
  }
}

/**
 * XMLHttpRequest, because fetch does not tell how far an upload is.
 * @returns null when nobody answered
 */
function askOnce(path: string, body: Blob | null, { signal, onSent }: AskOptions): Promise<SendAnswer | null> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.open('POST', path)
    request.responseType = 'json'
    if (body) request.setRequestHeader('content-type', 'text/csv')
    request.upload.onprogress = ({ loaded }) => onSent?.(loaded)
    request.onload = () => resolve(isAnswer(request.response) ? request.response : null)
    request.onerror = () => resolve(null)
    request.onabort = () => resolve(null)
    signal.addEventListener('abort', () => request.abort(), { once: true })
    request.send(body)
  })
}

function isAnswer(answer: unknown): answer is SendAnswer {
  return typeof answer === 'object' && answer !== null && 'ok' in answer
}
