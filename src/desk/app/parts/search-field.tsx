import { SearchOutlined } from '@ant-design/icons'
import { Input, type InputRef } from 'antd'
import { type Ref, useEffect, useRef, useState } from 'react'
import { isComposing } from './composing.ts'

interface SearchFieldProps {
  readonly label: string
  readonly value: string
  onSearch(text: string): void
  readonly ref?: Ref<InputRef>
}

const PATIENCE_MS = 250

/** Searches while one types, and never in the middle of a character: what an input method composes waits for its end. */
export function SearchField({ label, value, onSearch, ref }: SearchFieldProps) {
  const [text, setText] = useState(value)
  const [given, setGiven] = useState(value)
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)
  const composing = useRef(false)
  if (given !== value) {
    // The address changed otherwise: filters were cleared, or somebody went back.
    setGiven(value)
    if (value !== text.trim()) setText(value)
  }
  useEffect(() => () => clearTimeout(waiting.current), [])

  function search(wanted: string, patience: number): void {
    clearTimeout(waiting.current)
    waiting.current = setTimeout(() => onSearch(wanted.trim()), patience)
  }

  return (
    <Input
      ref={ref}
      type="search"
      className="search-field"
      allowClear
      prefix={<SearchOutlined />}
      placeholder={label}
      aria-label={label}
      value={text}
      onCompositionStart={() => (composing.current = true)}
      onCompositionEnd={({ currentTarget }) => {
        composing.current = false
        search(currentTarget.value, PATIENCE_MS)
      }}
      onChange={({ target }) => {
        setText(target.value)
        if (!composing.current) search(target.value, target.value === '' ? 0 : PATIENCE_MS)
      }}
      onKeyDown={(event) => {
        if (isComposing(event)) return
        if (event.key === 'Enter') search(text, 0)
        if (event.key === 'Escape') event.currentTarget.blur()
      }}
    />
  )
}
