import { CloseOutlined } from '@ant-design/icons'
import { Button, Progress } from 'antd'
import { mediaWords } from '../../../messages/desk-app/media.ts'
import type { PictureView } from '../../contract/media.ts'
import { useWords } from '../me.ts'
import { uploads, useUploads } from './uploads.ts'

interface UploadTrayProps {
  /** Opens what one became. */
  readonly onOpen: (picture: PictureView) => void
}

/** What is on its way, how far it has come, and why something was not taken. Nothing, if nothing is. */
export function UploadTray({ onOpen }: UploadTrayProps) {
  const words = useWords(mediaWords)
  const all = useUploads()
  if (all.length === 0) return null
  const done = all.filter(({ phase }) => phase === 'done')
  return (
    <section className="uploads" aria-label={words.uploads}>
      <header>
        <strong role="status">{words.uploaded(done.length, all.length)}</strong>
        {done.length > 0 && (
          <Button size="small" type="text" onClick={uploads.clear}>
            {words.clearDone}
          </Button>
        )}
      </header>
      <ul>
        {all.map(({ key, name, phase, sent, size, says, made }) => (
          <li key={key} className={phase}>
            {made ? (
              <Button type="link" size="small" onClick={() => onOpen(made)}>
                {name}
              </Button>
            ) : (
              <span className="name">{name}</span>
            )}
            <span className="phase">{says ?? words.phases[phase]}</span>
            {phase !== 'refused' && phase !== 'done' && (
              <Progress
                size="small"
                percent={Math.floor((sent / size) * 100)}
                status={phase === 'held' ? 'exception' : 'active'}
                format={(percent) => `${percent}%`}
                aria-label={name}
              />
            )}
            {phase !== 'done' && phase !== 'developing' && (
              <Button
                type="text"
                size="small"
                icon={<CloseOutlined />}
                aria-label={`${words.dropUpload}：${name}`}
                onClick={() => uploads.drop(key)}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
