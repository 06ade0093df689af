import { useNavigate } from '@tanstack/react-router'
import { Select } from 'antd'
import { frontsWords } from '../../../messages/desk-app/fronts.ts'
import { listFronts } from '../../contract/fronts.ts'
import { useAsked } from '../asked.ts'
import { useWords } from '../me.ts'

/** Goes from one front to another. */
export function FrontChoice({ name }: { readonly name: string }) {
  const words = useWords(frontsWords)
  const navigate = useNavigate()
  const { data } = useAsked(listFronts, {})
  const of = (kind: string) =>
    (data?.items ?? [])
      .filter((front) => front.name.startsWith(kind))
      .map((front) => ({ value: front.name as string, label: front.title ?? words.home }))
  return (
    <Select
      className="front-choice"
      aria-label={words.choose}
      value={name}
      loading={!data}
      showSearch={{ optionFilterProp: 'label' }}
      options={[
        { value: 'home', label: words.home },
        { label: words.groups.sections, options: of('section:') },
        { label: words.groups.topics, options: of('topic:') },
      ]}
      onChange={(front) => void navigate({ to: '/fronts/$front', params: { front } })}
    />
  )
}
