import { UploadOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useRef } from 'react'
import { mediaWords } from '../../../messages/desk-app/media.ts'
import { useWords } from '../me.ts'

const ACCEPTED = 'image/jpeg,image/png,image/webp,image/avif,image/gif'

export function UploadButton({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  const words = useWords(mediaWords)
  const field = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={field}
        type="file"
        accept={ACCEPTED}
        multiple
        hidden
        aria-label={words.upload}
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])])
          target.value = '' // The same file may be chosen again.
        }}
      />
      <Button type="primary" icon={<UploadOutlined />} onClick={() => field.current?.click()}>
        {words.upload}
      </Button>
    </>
  )
}
