import {
  BoldOutlined,
  FileImageOutlined,
  LineOutlined,
  LinkOutlined,
  OrderedListOutlined,
  PlayCircleOutlined,
  RedoOutlined,
  SearchOutlined,
  TableOutlined,
  UndoOutlined,
  UnorderedListOutlined,
} from '@ant-design/icons'
import type { Editor } from '@tiptap/core'
import { redo, redoDepth, undo, undoDepth } from '@tiptap/pm/history'
import type { Command } from '@tiptap/pm/state'
import { addColumnAfter, addRowAfter, deleteColumn, deleteRow, isInTable, toggleHeaderRow } from '@tiptap/pm/tables'
import { Button, Tooltip } from 'antd'
import type { ReactNode } from 'react'
import type { EditorWords } from '../../../../messages/desk-app/editor.ts'
import { run } from './block-choices.ts'
import {
  insertNamed,
  insertTable,
  toggleList,
  toggleMarkNamed,
  toggleQuote,
  toHeading,
  toParagraph,
} from './block-commands.ts'
import type { Asked } from './ask-more.tsx'
import { useSurface } from './use-surface.ts'

interface ToolbarProps {
  readonly editor: Editor
  readonly words: EditorWords
  ask(what: Asked): void
  onFind(): void
}

/** One row of quiet tools. What a key does says its key. */
export function Toolbar({ editor, words, ask, onFind }: ToolbarProps) {
  const here = useSurface(editor, ({ state, isEditable }) => {
    const { $from } = state.selection
    const block = $from.parent
    return {
      editable: isEditable,
      level: block.type.name === 'heading' ? Number(block.attrs['level']) : 0,
      strong: editor.isActive('strong'),
      emphasis: editor.isActive('emphasis'),
      link: editor.isActive('link'),
      quote: editor.isActive('blockquote'),
      bullets: editor.isActive('bulletList'),
      numbers: editor.isActive('orderedList'),
      table: isInTable(state),
      undo: undoDepth(state) > 0,
      redo: redoDepth(state) > 0,
    }
  })
  const mod = /Mac|iPhone|iPad/.test(navigator.platform) ? '⌘' : 'Ctrl+'
  const tool = (
    label: string,
    sign: ReactNode,
    { act, key, on, off = false }: { act: () => void; key?: string; on?: boolean; off?: boolean },
  ) => (
    <Tooltip title={key ? `${label} ${key}` : label} mouseEnterDelay={0.5} key={label}>
      <Button
        type="text"
        size="small"
        aria-label={label}
        {...(on !== undefined && { 'aria-pressed': on })}
        disabled={off || !here.editable}
        icon={sign}
        // The text keeps the caret while a tool is used.
        onMouseDown={(event) => event.preventDefault()}
        onClick={act}
      />
    </Tooltip>
  )
  const does = (command: Command) => () => void run(editor, command)
  return (
    <div className="tools" role="toolbar" aria-label={words.tools}>
      {tool(words.undo, <UndoOutlined />, { act: does(undo), key: `${mod}Z`, off: !here.undo })}
      {tool(words.redo, <RedoOutlined />, { act: does(redo), key: `${mod}Shift+Z`, off: !here.redo })}
      <i />
      {tool(words.heading2, <b className="sign">题</b>, {
        act: does(here.level === 2 ? toParagraph : toHeading(2)),
        key: `${mod}Alt+2`,
        on: here.level === 2,
      })}
      {tool(words.heading3, <b className="sign small">题</b>, {
        act: does(here.level === 3 ? toParagraph : toHeading(3)),
        key: `${mod}Alt+3`,
        on: here.level === 3,
      })}
      <i />
      {tool(words.strong, <BoldOutlined />, { act: does(toggleMarkNamed('strong')), key: `${mod}B`, on: here.strong })}
      {tool(words.emphasis, <span className="sign dotted">重</span>, {
        act: does(toggleMarkNamed('emphasis')),
        key: `${mod}I`,
        on: here.emphasis,
      })}
      {tool(words.link, <LinkOutlined />, { act: () => ask('link'), key: `${mod}Alt+K`, on: here.link })}
      {tool(words.ruby, <span className="sign">拼</span>, { act: () => ask('ruby') })}
      {tool(words.footnote, <span className="sign">注</span>, { act: () => ask('footnote') })}
      <i />
      {tool(words.quote, <span className="sign">“”</span>, { act: does(toggleQuote), on: here.quote })}
      {tool(words.bullets, <UnorderedListOutlined />, { act: does(toggleList('bulletList')), on: here.bullets })}
      {tool(words.numbers, <OrderedListOutlined />, { act: does(toggleList('orderedList')), on: here.numbers })}
      {tool(words.picture, <FileImageOutlined />, { act: () => ask('picture') })}
      {tool(words.table, <TableOutlined />, { act: does(insertTable()), off: here.table })}
      {tool(words.embed, <PlayCircleOutlined />, { act: () => ask('embed') })}
      {tool(words.rule, <LineOutlined />, { act: does(insertNamed('horizontalRule')) })}
      <i />
      {tool(words.find, <SearchOutlined />, { act: onFind, key: `${mod}F` })}
      {here.table && (
        <span className="table-tools">
          {[
            [words.rowBelow, addRowAfter],
            [words.columnRight, addColumnAfter],
            [words.deleteRow, deleteRow],
            [words.deleteColumn, deleteColumn],
            [words.headerRow, toggleHeaderRow],
          ].map(([label, command]) => (
            <Button
              key={label as string}
              size="small"
              type="text"
              onMouseDown={(event) => event.preventDefault()}
              onClick={does(command as Command)}
            >
              {label as string}
            </Button>
          ))}
        </span>
      )}
    </div>
  )
}
