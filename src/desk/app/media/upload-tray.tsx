import { CloseOutlined } from '@ant-design/icons'
import { Button, Progress } from 'antd'
import { mediaWords } from '../../../messages/desk-app/media.ts'
import { dropUpload, listUploads, type PictureView } from '../../contract/media.ts'
import { useAct, useAsked } from '../asked.ts'
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
  // Asked once: what this page sends itself, it knows.
  const left = useAsked(listUploads, {})
  const drop = useAct(dropUpload)
  const unfinished = (left.data?.items ?? []).filter((upload) => all.every(({ name }) => name !== upload.name))
  if (all.length === 0 && unfinished.length === 0) return null
  const done = all.filter(({ phase }) => phase === 'done')
  return (
    <section className="uploads" aria-label={words.uploads}>
      <header>
        <strong role="status">{all.length > 0 ? words.uploaded(done.length, all.length) : words.uploads}</strong>
        {done.length > 0 && (
          <Button size="small" type="text" onClick={uploads.clear}>
            {words.clearDone}
          </Button>
        )}
      </header>
      <ul>
        {unfinished.map(({ id, name, received, size }) => (
          <li key={id} className="held">
            <span className="unfinished">{words.unfinished(name, Math.floor((received / size) * 100))}</span>
            <Button
              type="text"
              size="small"
              icon={<CloseOutlined />}
              aria-label={`${words.dropUpload}：${name}`}
              onClick={() => drop.mutate({ params: { uploadId: id } }, { onSuccess: () => void left.refetch() })}
            />
          </li>
        ))}
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
