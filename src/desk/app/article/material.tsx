import { CloseOutlined, PlusOutlined } from '@ant-design/icons'
import type { Editor } from '@tiptap/core'
import { Button, Input, Select } from 'antd'
import { useEffect, useState } from 'react'
import { listColleagues } from '../../contract/notes.ts'
import { articleWords } from '../../../messages/desk-app/article.ts'
import { type Byline, BYLINE_ROLES } from '../../../newsroom/articles/article.ts'
import { useAsked } from '../asked.ts'
import type { ShownPicture } from '../editor/views/node-views.ts'
import { useSurface } from '../editor/surface/use-surface.ts'
import { useWords } from '../me.ts'
import { FieldInput, useField, writeField } from './field-input.tsx'
import { listSectionNames, listSourceNames, listTopicNames, showPicture } from './house.ts'
import type { WritingState } from './writing-session.ts'

interface MaterialProps {
  readonly editor: Editor
  readonly writing: WritingState
  readonly editable: boolean
  onComposing(on: boolean): void
}

/** 资料: where the story belongs, who made it, where it comes from, what stands for it in lists. */
export function Material({ editor, writing, editable, onComposing }: MaterialProps) {
  const words = useWords(articleWords)
  const sections = useAsked(listSectionNames, NOTHING).data?.items
  const topics = useAsked(listTopicNames, NOTHING).data?.items
  const sources = useAsked(listSourceNames, NOTHING).data?.items
  const sourceId = useField(editor, 'sourceId')
  const line = (name: 'dateline' | 'originalHeadline' | 'editor', hint?: string) => (
    <FieldInput
      editor={editor}
      name={name}
      label={words.fields[name]}
      editable={editable}
      onComposing={onComposing}
      {...(hint && { hint })}
    />
  )
  const nameOf = (list: typeof sections, id: string) => list?.find((each) => each.id === id)?.name ?? id
  return (
    <div className="material">
      <dl>
        <dt>{words.section}</dt>
        <dd>{nameOf(sections, writing.sectionId)}</dd>
        {writing.topicIds.length > 0 && (
          <>
            <dt>{words.topics}</dt>
            <dd>{writing.topicIds.map((id) => nameOf(topics, id)).join('、')}</dd>
          </>
        )}
      </dl>
      <Bylines editor={editor} editable={editable} />
      {line('dateline', words.datelineHint)}
      <div className="field">
        <span id="source-label">{words.fields.sourceId}</span>
        <Select
          aria-labelledby="source-label"
          variant="borderless"
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          disabled={!editable || !sources}
          value={sourceId}
          placeholder={words.choose}
          options={(sources ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(value) => writeField(editor, 'sourceId', value ?? null)}
        />
      </div>
      {line('originalHeadline')}
      {line('editor')}
      <TitlePicture editor={editor} editable={editable} />
    </div>
  )
}

const NOTHING = { params: undefined, query: undefined, body: undefined }

/** People with or without a sign-in: who works here is offered, any name can be written. */
function Bylines({ editor, editable }: { readonly editor: Editor; readonly editable: boolean }) {
  const words = useWords(articleWords)
  const bylines = useField(editor, 'bylines')
  const colleagues = useAsked(listColleagues, NOTHING).data?.items ?? []
  const write = (next: readonly Byline[]) => writeField(editor, 'bylines', next)
  const named = (byline: Byline, name: string): Byline => {
    const staffId = colleagues.find((each) => each.name === name)?.id
    return { name, role: byline.role, ...(staffId && { staffId }) }
  }
  return (
    <fieldset className="bylines">
      <legend>{words.fields.bylines}</legend>
      <datalist id="colleagues">
        {colleagues.map(({ id, name }) => (
          <option key={id} value={name}>
            {name}
          </option>
        ))}
      </datalist>
      {bylines.map((byline, at) => (
        // oxlint-disable-next-line react/no-array-index-key
        <div key={at} className="byline">
          <Input
            size="small"
            list="colleagues"
            aria-label={words.bylineName}
            readOnly={!editable}
            maxLength={60}
            value={byline.name}
            onChange={({ target }) => write(bylines.with(at, named(byline, target.value)))}
          />
          <Select
            size="small"
            aria-label={words.bylineRole}
            disabled={!editable}
            value={byline.role}
            options={BYLINE_ROLES.map((role) => ({ value: role, label: words.roles[role] }))}
            onChange={(role) => write(bylines.with(at, { ...byline, role }))}
          />
          <Button
            size="small"
            type="text"
            aria-label={words.removeByline}
            disabled={!editable}
            icon={<CloseOutlined />}
            onClick={() => write(bylines.toSpliced(at, 1))}
          />
        </div>
      ))}
      <Button
        size="small"
        icon={<PlusOutlined />}
        disabled={!editable || bylines.length >= 20}
        onClick={() => write([...bylines, { name: '', role: 'reporter' }])}
      >
        {words.addByline}
      </Button>
    </fieldset>
  )
}

/** 题图: one of the pictures of the text, or none. */
function TitlePicture({ editor, editable }: { readonly editor: Editor; readonly editable: boolean }) {
  const words = useWords(articleWords)
  const chosen = useField(editor, 'pictureId')
  const inText = useSurface(editor, ({ state }) => {
    const ids: string[] = []
    state.doc.forEach((node) => {
      if (node.type.name === 'figure') ids.push(String(node.attrs['picture']))
    })
    return ids.join(' ')
  })
  const ids = [...new Set([...(chosen === null ? [] : [chosen]), ...inText.split(' ').filter(Boolean)])]
  return (
    <fieldset className="title-picture">
      <legend>{words.fields.pictureId}</legend>
      {ids.length === 0 && <p>{words.pictureHint}</p>}
      {ids.map((id, at) => (
        <label key={id}>
          <input
            type="radio"
            name="title-picture"
            disabled={!editable}
            checked={id === chosen}
            onChange={() => writeField(editor, 'pictureId', id)}
          />
          <Thumb id={id} name={words.pictureNumber(at + 1)} />
        </label>
      ))}
      {ids.length > 0 && (
        <label>
          <input
            type="radio"
            name="title-picture"
            disabled={!editable}
            checked={chosen === null}
            onChange={() => writeField(editor, 'pictureId', null)}
          />
          {words.noPicture}
        </label>
      )}
    </fieldset>
  )
}

function Thumb({ id, name }: { readonly id: string; readonly name: string }) {
  const [picture, setPicture] = useState<ShownPicture>()
  useEffect(() => {
    let gone = false
    void showPicture(id).then((found) => !gone && setPicture(found))
    return () => {
      gone = true
    }
  }, [id])
  return picture ? <img src={picture.src} alt={name} width={96} /> : <span>{name}</span>
}
