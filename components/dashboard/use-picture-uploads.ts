'use client'

import { useEffect, useRef, useState } from 'react'
import type { Picture } from '#lib/content/picture.ts'
import { pictureRefusal } from './picture-refusal.ts'
import { uploadPicture } from './upload-picture.ts'

/** A file on its way, or one that did not get through. */
export type PendingUpload = { key: string; name: string; preview: string; part: number; error: string | null }

/**
 * Uploads files one after the other, so that they arrive in the order they were given.
 * @param onUploaded is handed each picture once the store has it
 */
export function usePictureUploads(onUploaded: (picture: Picture) => void) {
  const [uploads, setUploads] = useState<PendingUpload[]>([])
  const [refusals, setRefusals] = useState<string[]>([])
  const leaving = useRef<AbortController | null>(null)
  const queue = useRef(Promise.resolve())
  const deliver = useRef(onUploaded)

  useEffect(() => {
    deliver.current = onUploaded
  })
  useEffect(() => {
    const controller = new AbortController()
    leaving.current = controller
    return () => controller.abort()
  }, [])

  const patch = (key: string, change: Partial<PendingUpload>) =>
    setUploads((before) => before.map((upload) => (upload.key === key ? { ...upload, ...change } : upload)))

  const drop = (key: string) =>
    setUploads((before) => {
      const gone = before.find((upload) => upload.key === key)
      if (gone) URL.revokeObjectURL(gone.preview)
      return before.filter((upload) => upload.key !== key)
    })

  const send = async (key: string, file: File) => {
    const signal = leaving.current?.signal
    if (!signal || signal.aborted) return
    const answer = await uploadPicture(file, { signal, onProgress: (part) => patch(key, { part }) })
    if (signal.aborted) return
    if (answer.ok) {
      deliver.current(answer.picture)
      drop(key)
    } else {
      patch(key, { error: answer.message })
    }
  }

  const add = (files: File[]) => {
    setRefusals(files.map(pictureRefusal).filter((refusal) => refusal !== null))
    for (const file of files.filter((candidate) => pictureRefusal(candidate) === null)) {
      const key = crypto.randomUUID()
      const preview = URL.createObjectURL(file)
      setUploads((before) => [...before, { key, name: file.name, preview, part: 0, error: null }])
      queue.current = queue.current.then(() => send(key, file))
    }
  }

  return { uploads, refusals, add, drop, busy: uploads.some((upload) => upload.error === null) }
}
