import { Button, Segmented } from 'antd'
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react'
import { mediaWords } from '../../../messages/desk-app/media.ts'
import { cropAround, type Rectangle, type Shape, SHAPES, within } from '../../../newsroom/media/shapes.ts'
import { cropPicture, type PictureView, uncropPicture } from '../../contract/media.ts'
import { useAct } from '../asked.ts'
import { useWords } from '../me.ts'
import { sized } from './crop-size.ts'
import { showPicture } from './show-picture.ts'
import { Thumb } from './thumb.tsx'

interface CropEditorProps {
  readonly picture: PictureView
  readonly isReadOnly: boolean
}

/** What of the picture stands in the slots of each shape: around the focus, or a part chosen by hand. */
export function CropEditor({ picture, isReadOnly }: CropEditorProps) {
  const words = useWords(mediaWords)
  const [shape, setShape] = useState<Shape>('16:9')
  const isChosen = (each: Shape) => picture.crops.some((crop) => crop.shape === each)
  return (
    <div className="crop-editor">
      <Segmented
        block
        value={shape}
        onChange={setShape}
        options={SHAPES.map((each) => ({
          value: each,
          label: `${each} ${isChosen(each) ? words.cropByHand : words.cropByFocus}`,
        }))}
      />
      <Cropping key={`${picture.id} ${shape} ${picture.version}`} {...{ picture, shape, isReadOnly }} />
    </div>
  )
}

function Cropping({ picture, shape, isReadOnly }: CropEditorProps & { readonly shape: Shape }) {
  const words = useWords(mediaWords)
  const crop = useAct(cropPicture)
  const uncrop = useAct(uncropPicture)
  const stage = useRef<HTMLDivElement>(null)
  const grip = useRef<{ readonly x: number; readonly y: number; readonly part: Rectangle }>(undefined)
  const chosen = picture.crops.find((each) => each.shape === shape)
  const largest = cropAround(picture, shape, picture.focus)
  const [part, setPart] = useState<Rectangle>(chosen ?? largest)
  const size = Math.round((part.width / largest.width) * 100)
  const isMoved = (['left', 'top', 'width', 'height'] as const).some((side) => part[side] !== (chosen ?? largest)[side])

  const percent = (of: number, all: number) => `${(of / all) * 100}%`
  const move = (left: number, top: number) => setPart(within(picture, { ...part, left, top }))
  const zoom = (to: number) => setPart(sized(picture, shape, { part, largest, percent: to }))

  function onKey(event: KeyboardEvent): void {
    const step = (event.shiftKey ? 0.1 : 0.01) * picture.width
    const moves: Readonly<Record<string, () => void>> = {
      ArrowLeft: () => move(part.left - step, part.top),
      ArrowRight: () => move(part.left + step, part.top),
      ArrowUp: () => move(part.left, part.top - step),
      ArrowDown: () => move(part.left, part.top + step),
      '+': () => zoom(size + 5),
      '=': () => zoom(size + 5),
      '-': () => zoom(size - 5),
    }
    const act = moves[event.key]
    if (!act || isReadOnly) return
    event.preventDefault()
    act()
  }

  function onGrip(event: PointerEvent<HTMLButtonElement>): void {
    if (isReadOnly) return
    event.currentTarget.setPointerCapture(event.pointerId)
    grip.current = { x: event.clientX, y: event.clientY, part }
  }

  function onDrag(event: PointerEvent): void {
    const from = grip.current
    if (!from || !stage.current) return
    const scale = picture.width / stage.current.clientWidth
    move(from.part.left + (event.clientX - from.x) * scale, from.part.top + (event.clientY - from.y) * scale)
  }

  const order = { pictureId: picture.id, shape }
  const { left, top, width, height } = part
  return (
    <>
      <div ref={stage} className="canvas">
        <Thumb picture={picture} sizes="30rem" isDecoration />
        <button
          type="button"
          className="crop-frame"
          disabled={isReadOnly}
          aria-label={words.cropFrame(shape)}
          aria-describedby="crop-lead"
          style={{
            left: percent(left, picture.width),
            top: percent(top, picture.height),
            width: percent(width, picture.width),
            height: percent(height, picture.height),
          }}
          onKeyDown={onKey}
          onPointerDown={onGrip}
          onPointerMove={onDrag}
          onPointerUp={() => (grip.current = undefined)}
        />
      </div>
      {!isReadOnly && (
        <>
          <input
            type="range"
            min={20}
            max={100}
            value={size}
            aria-label={words.cropSize}
            onChange={({ target }) => zoom(Number(target.value))}
          />
          <p id="crop-lead">{words.cropLead}</p>
          <div className="acts">
            <Button
              disabled={!isMoved && chosen !== undefined}
              loading={crop.isPending}
              onClick={() =>
                crop.mutate(
                  { params: order, body: { version: picture.version, left, top, width, height } },
                  { onSuccess: showPicture },
                )
              }
            >
              {words.cropSave}
            </Button>
            {chosen && (
              <Button
                loading={uncrop.isPending}
                onClick={() =>
                  uncrop.mutate({ params: order, query: { version: picture.version } }, { onSuccess: showPicture })
                }
              >
                {words.cropRemove}
              </Button>
            )}
          </div>
        </>
      )}
    </>
  )
}
