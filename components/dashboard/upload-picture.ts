import type { Picture } from '#lib/content/picture.ts'

export type UploadAnswer = { ok: true; picture: Picture } | { ok: false; message: string }

const UNREACHABLE = 'The upload failed because the connection broke. Try again.'

/**
 * Sends one picture to the store. XMLHttpRequest, because fetch does not tell how far an upload is.
 * @param onProgress is told the part that is sent, 0 to 1
 */
export function uploadPicture(
  file: File,
  { onProgress, signal }: { onProgress: (part: number) => void; signal: AbortSignal },
): Promise<UploadAnswer> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.open('POST', '/admin/media')
    request.setRequestHeader('content-type', file.type)
    request.responseType = 'json'
    request.upload.onprogress = (event) => onProgress(event.lengthComputable ? event.loaded / event.total : 0)
    request.onload = () => resolve(readAnswer(request.response))
    request.onerror = () => resolve({ ok: false, message: UNREACHABLE })
    request.onabort = () => resolve({ ok: false, message: 'The upload was stopped.' })
    signal.addEventListener('abort', () => request.abort())
    request.send(file)
  })
}

function readAnswer(answer: unknown): UploadAnswer {
  if (typeof answer === 'object' && answer !== null && 'ok' in answer) return answer as UploadAnswer
  return { ok: false, message: UNREACHABLE }
}
