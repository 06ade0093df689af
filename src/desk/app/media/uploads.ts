import { useSyncExternalStore } from 'react'
import { beginUpload, completeUpload, dropUpload, type PictureView, sendPiece } from '../../contract/media.ts'
import { call, Problem } from '../call.ts'
import { createUploads, type UploadState } from './uploading.ts'

/** Files on their way: one list for the whole app, so that they go on while somebody looks at something else. */
export const uploads = createUploads<PictureView>({
  begin: (file, mark) => call(beginUpload, { body: { name: file.name, size: file.size, mark } }),
  send: (uploadId, offset, bytes) => call(sendPiece, { params: { uploadId }, query: { offset } }, { bytes }),
  complete: (uploadId) => call(completeUpload, { params: { uploadId } }),
  drop: (uploadId) => call(dropUpload, { params: { uploadId } }),
  judge(error) {
    // `stale`: what has come is other than we thought. `missing`: it expired while the line was broken.
    const again = ['stale', 'too_fast', 'missing', 'signed_out', 'failed', 'offline']
    if (error instanceof Problem && (error.status >= 500 || again.includes(error.code))) return 'again'
    return { says: error instanceof Error ? error.message : String(error) }
  },
})

addEventListener('online', () => uploads.goOn())

export function useUploads(): readonly UploadState<PictureView>[] {
  return useSyncExternalStore(uploads.subscribe, uploads.states)
}

/** Uploads a file and gives what was made of it. Rejects when it is refused, or dropped on the way. */
export function uploaded(file: File): Promise<PictureView> {
  const [key] = uploads.add([file])
  return new Promise((resolve, reject) => {
    const look = () => {
      const state = uploads.states().find((each) => each.key === key)
      if (state?.made) resolve(state.made)
      else if (!state || state.phase === 'refused') reject(new Error(state?.says ?? 'dropped'))
      else return
      forget()
    }
    const forget = uploads.subscribe(look)
    look()
  })
}
