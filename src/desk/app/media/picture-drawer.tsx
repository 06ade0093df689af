import { App, Button, Drawer, Popconfirm, Tag } from 'antd'
import { mediaWords } from '../../../messages/desk-app/media.ts'
import {
  deletePicture,
  type PictureView,
  readPicture,
  reinstatePicture,
  restorePicture,
  retirePicture,
} from '../../contract/media.ts'
import { useAct, useAsked } from '../asked.ts'
import { useMay, useWords } from '../me.ts'
import { Failed, Loading } from '../parts/states.tsx'
import { useTimes } from '../parts/times.ts'
import { CropEditor } from './crop-editor.tsx'
import { FocusPicker } from './focus-picker.tsx'
import { PictureWordsForm } from './picture-words-form.tsx'
import { showPicture } from './show-picture.ts'
import { UsesList } from './uses-list.tsx'

interface PictureDrawerProps {
  readonly pictureId: string
  readonly onClose: () => void
}

/** One picture: its focus and crops, what is said of it, where it is used, and what can be done with it. */
export function PictureDrawer({ pictureId, onClose }: PictureDrawerProps) {
  const words = useWords(mediaWords)
  const { data, error, refetch } = useAsked(readPicture, { params: { pictureId } })
  const picture = data?.picture.id === pictureId ? data.picture : undefined
  return (
    <Drawer
      open
      onClose={onClose}
      size={520}
      mask={false}
      className="picture-drawer"
      rootClassName="picture-drawer-root"
      title={picture ? picture.alt || picture.name || words.unnamed : words.title}
      extra={picture && <PictureActs picture={picture} uses={data?.uses.length ?? 0} />}
    >
      {error && <Failed problem={error} onRetry={() => void refetch()} />}
      {!picture && !error && <Loading rows={10} />}
      {picture && <PictureDetails key={picture.id} picture={picture} uses={data?.uses ?? []} />}
    </Drawer>
  )
}

interface PictureDetailsProps {
  readonly picture: PictureView
  readonly uses: Parameters<typeof UsesList>[0]['uses']
}

function PictureDetails({ picture, uses }: PictureDetailsProps) {
  const words = useWords(mediaWords)
  const times = useTimes()
  const isReadOnly = !useMay('write') || picture.deletedAt !== undefined
  const { trouble, width, height, addedAt, origin, name } = picture
  return (
    <>
      {trouble && (
        <p className="trouble">
          <Tag color="error">{words.troubles[trouble]}</Tag>
          {trouble !== 'deleted' && words.blocks}
        </p>
      )}
      <h2>{words.focus}</h2>
      <FocusPicker picture={picture} isReadOnly={isReadOnly} />
      <PictureWordsForm picture={picture} isReadOnly={isReadOnly} />
      <h2>{words.crops}</h2>
      <CropEditor picture={picture} isReadOnly={isReadOnly} />
      <h2>{words.whereUsed}</h2>
      <UsesList uses={uses} />
      <h2>{words.file}</h2>
      <p className="file">
        {[name, words.size(width, height), words.added(times(addedAt))].filter(Boolean).join(' · ')}
        {origin && (
          <>
            <br />
            {words.from}{' '}
            <a href={origin} rel="noreferrer" target="_blank">
              {origin}
            </a>
          </>
        )}
      </p>
    </>
  )
}

/** 停用 asks once, since it is seen by everybody who writes; 删除 is undone. */
function PictureActs({ picture, uses }: { readonly picture: PictureView; readonly uses: number }) {
  const words = useWords(mediaWords)
  const { message } = App.useApp()
  const [retire, reinstate] = [useAct(retirePicture), useAct(reinstatePicture)]
  const [remove, restore] = [useAct(deletePicture), useAct(restorePicture)]
  const order = { params: { pictureId: picture.id } }
  const shown = { onSuccess: showPicture }
  if (!useMay('keep_pictures')) return null
  if (picture.deletedAt !== undefined)
    return <Button onClick={() => restore.mutate(order, shown)}>{words.restore}</Button>
  return (
    <div className="acts">
      {picture.retiredAt === undefined ? (
        <Popconfirm
          title={words.retireSays(uses)}
          okText={words.retire}
          onConfirm={() => retire.mutate(order, shown)}
          icon={null}
        >
          <Button>{words.retire}</Button>
        </Popconfirm>
      ) : (
        <Button onClick={() => reinstate.mutate(order, shown)}>{words.reinstate}</Button>
      )}
      {uses === 0 && (
        <Button
          danger
          loading={remove.isPending}
          onClick={() =>
            remove.mutate(order, {
              onSuccess(removed) {
                showPicture(removed)
                void message.success(words.removed)
              },
            })
          }
        >
          {words.remove}
        </Button>
      )}
    </div>
  )
}
