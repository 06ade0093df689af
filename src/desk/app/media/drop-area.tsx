import { type ReactNode, useEffect, useState } from 'react'
import { mediaWords } from '../../../messages/desk-app/media.ts'
import { useWords } from '../me.ts'

interface DropAreaProps {
  readonly onFiles: (files: readonly File[]) => void
  readonly children: ReactNode
}

/** Files may be dropped anywhere on the window while this is shown, and pasted. */
export function DropArea({ onFiles, children }: DropAreaProps) {
  const words = useWords(mediaWords)
  const [isOver, setIsOver] = useState(false)
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      setIsOver(true)
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setIsOver(false)
    }
    const drop = (event: DragEvent) => {
      setIsOver(false)
      if (!event.dataTransfer?.files.length) return
      event.preventDefault()
      onFiles([...event.dataTransfer.files])
    }
    const paste = (event: ClipboardEvent) => {
      if (event.clipboardData?.files.length) onFiles([...event.clipboardData.files])
    }
    addEventListener('dragover', over)
    addEventListener('dragleave', leave)
    addEventListener('drop', drop)
    addEventListener('paste', paste)
    return () => {
      removeEventListener('dragover', over)
      removeEventListener('dragleave', leave)
      removeEventListener('drop', drop)
      removeEventListener('paste', paste)
    }
  }, [onFiles])
  return (
    <>
      {children}
      {isOver && (
        <div className="drop-here" role="status">
          {words.drop}
        </div>
      )}
    </>
  )
}
