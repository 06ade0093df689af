import { useNavigate } from '@tanstack/react-router'
import { Segmented } from 'antd'
import { numbersWords } from '../../../messages/desk-app/numbers.ts'
import { useWords } from '../me.ts'

/** The two sides of 数据: what is read, and what is written. */
export function Views({ at }: { readonly at: 'readers' | 'people' }) {
  const words = useWords(numbersWords)
  const navigate = useNavigate()
  return (
    <Segmented<'readers' | 'people'>
      aria-label={words.views}
      value={at}
      options={[
        { value: 'readers', label: words.readers },
        { value: 'people', label: words.people },
      ]}
      onChange={(next) => void navigate({ to: next === 'people' ? '/numbers/people' : '/numbers' })}
    />
  )
}
