import { Alert, Button, Form, Input, Select } from 'antd'
import { type Ref, useImperativeHandle, useState } from 'react'
import { LICENCE_KINDS } from '../../../newsroom/media/picture-rights.ts'
import { mediaWords } from '../../../messages/desk-app/media.ts'
import { describePicture, type PictureView } from '../../contract/media.ts'
import { useAct } from '../asked.ts'
import { useMe, useWords } from '../me.ts'
import { drafted, type Drafts, NO_DRAFTS, saved } from '../parts/drafts.ts'
import { dayOf, endOf, lastDayOf, startOf } from './licence-days.ts'
import { showPicture } from './show-picture.ts'

type Words = Pick<
  PictureView,
  'alt' | 'caption' | 'credit' | 'licence' | 'licenceKind' | 'licenceFrom' | 'licenceUntil'
>

/** What whoever shows the form can ask of it. */
export interface TypedWords {
  /** Saves what was typed, and gives the picture as it is then. Rejects when it was refused, which the form says. */
  settle(): Promise<PictureView>
}

interface PictureWordsFormProps {
  readonly picture: PictureView
  readonly typed?: Ref<TypedWords>
  readonly isReadOnly?: boolean
}

/**
 * What is said of a picture, and by what right it is printed. Whoever types keeps what they typed when somebody else
 * changes the picture meanwhile, and chooses.
 */
export function PictureWordsForm({ picture, typed, isReadOnly = false }: PictureWordsFormProps) {
  const words = useWords(mediaWords)
  const { timeZone } = useMe().paper
  const describe = useAct(describePicture, { quiet: true })
  const [drafts, setDrafts] = useState<Drafts<keyof Words>>(NO_DRAFTS)
  /** The version that the drafts began with. */
  const [base, setBase] = useState(picture.version)
  const [isSaved, setSaved] = useState(false)
  const isDirty = Object.keys(drafts.typed).length > 0
  const isStale = isDirty && base !== picture.version
  const shown: Words = { ...picture, ...(drafts.typed as Partial<Words>) }

  function edit(field: keyof Words, value: string | undefined): void {
    if (!isDirty) setBase(picture.version)
    setSaved(false)
    setDrafts((now) => drafted(now, picture, field, value))
  }

  async function save(version: number): Promise<PictureView> {
    const body = Object.fromEntries(Object.entries(drafts.typed).map(([field, value]) => [field, value ?? null]))
    const described = await describe.mutateAsync({ params: { pictureId: picture.id }, body: { version, ...body } })
    showPicture(described)
    setDrafts((now) => saved(now, drafts))
    setBase(described.version)
    setSaved(true)
    return described
  }
  useImperativeHandle(typed, () => ({ settle: async () => (isDirty ? save(base) : picture) }))

  const text = (field: 'alt' | 'caption' | 'credit' | 'licence', label: string, hint?: string, rows?: number) => (
    <Form.Item label={label} htmlFor={`picture-${field}`}>
      {rows ? (
        <Input.TextArea
          id={`picture-${field}`}
          autoSize={{ minRows: rows, maxRows: 8 }}
          value={shown[field]}
          placeholder={hint}
          onChange={({ target }) => edit(field, target.value)}
        />
      ) : (
        <Input
          id={`picture-${field}`}
          value={shown[field]}
          placeholder={hint}
          onChange={({ target }) => edit(field, target.value)}
        />
      )}
    </Form.Item>
  )

  return (
    <Form
      layout="vertical"
      className="picture-words"
      disabled={isReadOnly}
      onFinish={() => void save(base).catch(() => {})}
    >
      {isStale && (
        <Alert
          type="warning"
          showIcon
          title={words.staleTitle}
          action={
            <>
              <Button size="small" onClick={() => setBase(picture.version)}>
                {words.staleMine}
              </Button>
              <Button size="small" onClick={() => setDrafts(NO_DRAFTS)}>
                {words.staleTheirs}
              </Button>
            </>
          }
        />
      )}
      {text('alt', words.alt, words.altHint, 2)}
      {text('caption', words.caption, undefined, 1)}
      {text('credit', words.credit, words.creditHint)}
      <Form.Item label={words.licenceKind} htmlFor="picture-licence-kind">
        <Select
          id="picture-licence-kind"
          allowClear
          value={shown.licenceKind ?? null}
          options={LICENCE_KINDS.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
          onChange={(kind: Words['licenceKind'] | null) => edit('licenceKind', kind ?? undefined)}
        />
      </Form.Item>
      {text('licence', words.licenceText, words.licenceHint)}
      <div className="days">
        <Form.Item label={words.licenceFrom} htmlFor="picture-from">
          <Input
            id="picture-from"
            type="date"
            value={shown.licenceFrom ? dayOf(shown.licenceFrom, timeZone) : ''}
            onChange={({ target }) => edit('licenceFrom', target.value ? startOf(target.value, timeZone) : undefined)}
          />
        </Form.Item>
        <Form.Item label={words.licenceUntil} htmlFor="picture-until">
          <Input
            id="picture-until"
            type="date"
            value={shown.licenceUntil ? lastDayOf(shown.licenceUntil, timeZone) : ''}
            onChange={({ target }) => edit('licenceUntil', target.value ? endOf(target.value, timeZone) : undefined)}
          />
        </Form.Item>
      </div>
      {describe.error && <Alert type="error" showIcon title={describe.error.message} />}
      <div className="acts">
        <Button type="primary" htmlType="submit" disabled={!isDirty || isStale} loading={describe.isPending}>
          {words.save}
        </Button>
        {isDirty && <Button onClick={() => setDrafts(NO_DRAFTS)}>{words.undo}</Button>}
        {isSaved && !isDirty && <span role="status">{words.saved}</span>}
      </div>
    </Form>
  )
}
