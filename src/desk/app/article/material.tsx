import { CloseOutlined, PlusOutlined } from '@ant-design/icons'
import type { Editor } from '@tiptap/core'
import { App, Button, Input, Select } from 'antd'
import { lazy, Suspense, useEffect, useState } from 'react'
import { reclassifyArticles } from '../../contract/article-list.ts'
import { articleWords } from '../../../messages/desk-app/article.ts'
import { type Byline, BYLINE_ROLES } from '../../../newsroom/articles/article.ts'
import { useAct } from '../asked.ts'
import { type Choice, openOptionsOf, useChoices } from '../choices.ts'
import type { ShownPicture } from '../editor/views/node-views.ts'
import { useSurface } from '../editor/surface/use-surface.ts'
import { useMay, useMe, useWords } from '../me.ts'
import { dayOf } from '../parts/paper-clock.ts'
import { FieldInput, useField, writeField } from './field-input.tsx'
import { showPicture } from './house.ts'
import type { WritingState } from './writing-session.ts'

const PicturePicker = lazy(async () => ({ default: (await import('../media/picture-picker.tsx')).PicturePicker }))

interface MaterialProps {
  readonly editor: Editor
  readonly writing: WritingState
  readonly editable: boolean
  onComposing(on: boolean): void
}

/** 资料: where the story belongs, who made it, where it comes from, what stands for it in lists. */
export function Material({ editor, writing, editable, onComposing }: MaterialProps) {
  const words = useWords(articleWords)
  const { sources } = useChoices()
  const { timeZone } = useMe().paper
  const [, month, day] = dayOf(new Date().toISOString(), timeZone).split('-').map(Number) as [number, number, number]
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
  return (
    <div className="material">
      <Belongs writing={writing} />
      <Bylines editor={editor} editable={editable} />
      {line('dateline', words.datelineHint(month, day))}
      <div className="field">
        <span id="source-label">{words.fields.sourceId}</span>
        <Select
          aria-labelledby="source-label"
          variant="borderless"
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          disabled={!editable}
          value={sourceId}
          placeholder={words.choose}
          options={openOptionsOf(sources)}
          onChange={(value) => writeField(editor, 'sourceId', value ?? null)}
        />
      </div>
      {line('originalHeadline')}
      {line('editor')}
      <TitlePicture editor={editor} editable={editable} />
    </div>
  )
}

/**
 * 栏目 and 专题: where the story belongs. Not part of its text: whoever may move stories moves it at once; to all others it
 * is said.
 */
function Belongs({ writing }: Pick<MaterialProps, 'writing'>) {
  const words = useWords(articleWords)
  const { sections, topics } = useChoices()
  const mayMove = useMay('classify')
  const move = useAct(reclassifyArticles)
  const { message } = App.useApp()
  const { articleId, sectionId, topicIds } = writing
  const to = async (change: { readonly sectionId?: string; readonly topicIds?: string[] }) => {
    const { refused } = await move.mutateAsync({ body: { articles: [{ articleId, ...change }] } })
    if (refused.length > 0) void message.error(words.notMoved)
  }
  const common = {
    variant: 'borderless',
    showSearch: { optionFilterProp: 'label' },
    disabled: move.isPending,
  } as const
  if (!mayMove) {
    const namesOf = (choices: readonly Choice[], ids: readonly string[]) =>
      choices.flatMap(({ id, name }) => (ids.includes(id) ? [name] : [])).join('、')
    return (
      <dl>
        <dt>{words.section}</dt>
        <dd>{namesOf(sections, [sectionId])}</dd>
        {topicIds.length > 0 && <dt>{words.topics}</dt>}
        {topicIds.length > 0 && <dd>{namesOf(topics, topicIds)}</dd>}
      </dl>
    )
  }
  return (
    <>
      <div className="field">
        <span id="section-label">{words.section}</span>
        <Select
          {...common}
          aria-labelledby="section-label"
          value={sectionId}
          options={openOptionsOf(sections, [sectionId])}
          onChange={(chosen: string) => void to({ sectionId: chosen }).catch(() => undefined)}
        />
      </div>
      <div className="field">
        <span id="topics-label">{words.topics}</span>
        <Select
          {...common}
          mode="multiple"
          aria-labelledby="topics-label"
          placeholder={words.choose}
          value={[...topicIds]}
          options={openOptionsOf(topics, topicIds)}
          onChange={(chosen: string[]) => void to({ topicIds: chosen }).catch(() => undefined)}
        />
      </div>
    </>
  )
}

/** People with or without a sign-in: who works here is offered, any name can be written. */
function Bylines({ editor, editable }: { readonly editor: Editor; readonly editable: boolean }) {
  const words = useWords(articleWords)
  const bylines = useField(editor, 'bylines')
  const colleagues = useChoices().people.filter(({ over }) => !over)
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
  const [picking, setPicking] = useState(false)
  return (
    <fieldset className="title-picture">
      <legend>{words.fields.pictureId}</legend>
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
      <Button size="small" icon={<PlusOutlined />} disabled={!editable} onClick={() => setPicking(true)}>
        {words.choosePicture}
      </Button>
      {picking && (
        <Suspense>
          <PicturePicker
            onChoose={({ id }) => {
              writeField(editor, 'pictureId', id)
              setPicking(false)
            }}
            onClose={() => setPicking(false)}
          />
        </Suspense>
      )}
    </fieldset>
  )
}

function Thumb({ id, name }: { readonly id: string; readonly name: string }) {
  const [picture, setPicture] = useState<ShownPicture>()
  useEffect(() => {
    let gone = false
    showPicture(id).then(
      (found) => !gone && setPicture(found),
      () => {},
    )
    return () => {
      gone = true
    }
  }, [id])
  return picture ? <img src={picture.src} alt={name} width={96} /> : <span>{name}</span>
}
