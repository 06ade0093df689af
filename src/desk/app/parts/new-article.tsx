import { EditOutlined } from '@ant-design/icons'
import { useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { frameWords } from '../../../messages/desk-app/frame.ts'
import { useMay, useWords } from '../me.ts'

/** Leads to a new story, as the key `n` does everywhere; nothing for whoever does not write. */
export function NewArticle() {
  const words = useWords(frameWords)
  const navigate = useNavigate()
  if (!useMay('write')) return null
  return (
    <Button
      type="primary"
      icon={<EditOutlined />}
      aria-keyshortcuts="n"
      onClick={() => void navigate({ to: '/articles/new' })}
    >
      {words.newArticle}
    </Button>
  )
}
