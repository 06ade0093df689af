import { Link } from '@tanstack/react-router'
import { Alert, App, Button, Checkbox, Form, Input, Modal, Space, Tag } from 'antd'
import { useRef, useState } from 'react'
import { listsWords } from '../../../messages/desk-app/lists.ts'
import {
  describeSection,
  listSectionsOfDesk,
  mergeSection,
  openSectionNow,
  orderSectionsNow,
  type SectionRow,
} from '../../contract/sections.ts'
import { useAct, useAsked } from '../asked.ts'
import { useMay, useWords } from '../me.ts'
import { Screen } from '../parts/screen.tsx'
import { Steps, type StepsProps, useSorting } from '../parts/sorting.tsx'
import { Failed, Loading } from '../parts/states.tsx'
import { MergeDialog } from './merge-dialog.tsx'
import './lists.css'

/** The sections, in the order of the masthead. */
export function SectionsScreen() {
  const words = useWords(listsWords)
  const mayKeep = useMay('keep_lists')
  const { data, error, refetch } = useAsked(listSectionsOfDesk, {})
  const order = useAct(orderSectionsNow)
  const [said, setSaid] = useState('')
  const list = useRef<HTMLOListElement>(null)
  const sections = data?.items ?? []

  async function move(id: string, to: number): Promise<void> {
    const from = sections.findIndex((section) => section.id === id)
    const at = Math.max(0, Math.min(to, sections.length - 1))
    if (from < 0 || at === from || order.isPending) return
    const ids = sections.map((section) => section.id)
    await order.mutateAsync({ body: { sectionIds: ids.toSpliced(from, 1).toSpliced(at, 0, id) } })
    setSaid(words.inOrder(sections[from]!.name, at + 1))
    await refetch()
    list.current?.querySelector<HTMLElement>(`[data-section="${id}"]`)?.focus()
  }

  return (
    <Screen title={words.sections} acts={mayKeep && <NewSection />}>
      {!mayKeep && <Alert type="info" showIcon title={words.mayNot} />}
      {error && <Failed problem={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      <ol className="list-sections" ref={list}>
        {sections.map((section, index) => (
          <SectionLine
            key={section.id}
            section={section}
            others={sections.filter(({ id }) => id !== section.id)}
            mayKeep={mayKeep}
            isFirst={index === 0}
            isLast={index === sections.length - 1}
            onStep={(by) => void move(section.id, index + by).catch(() => {})}
            onDropped={(id) => void move(id, index).catch(() => {})}
          />
        ))}
      </ol>
      <p className="vh" role="status">
        {said}
      </p>
    </Screen>
  )
}

interface SectionLineProps extends Pick<StepsProps, 'isFirst' | 'isLast'> {
  readonly section: SectionRow
  readonly others: readonly SectionRow[]
  readonly mayKeep: boolean
  onStep(by: number): void
  onDropped(sectionId: string): void
}

function SectionLine({ section, others, mayKeep, onStep, onDropped, ...ends }: SectionLineProps) {
  const words = useWords(listsWords)
  const { message } = App.useApp()
  const merge = useAct(mergeSection)
  const mayArrange = useMay('arrange_front')
  const { row, isOver, onKeyDown } = useSorting({ list: 'section', id: section.id, isFree: mayKeep, onStep, onDropped })
  return (
    <li>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- it is moved by keys while it has the focus */}
      <div
        ref={row}
        role="group"
        tabIndex={0}
        aria-label={section.name}
        data-section={section.id}
        className={isOver ? 'over' : undefined}
        onKeyDown={onKeyDown}
      >
        <b>{section.name}</b>
        <span className="list-slug">/s/{section.slug}</span>
        <span>{words.storiesCount(section.stories)}</span>
        <span>
          {section.hidden && <Tag>{words.hidden}</Tag>}
          {section.closedAt && <Tag>{words.takesNone}</Tag>}
        </span>
        <Space wrap size={4}>
          {mayKeep && <Steps name={section.name} up={words.moveUp} down={words.moveDown} {...ends} onStep={onStep} />}
          {mayArrange && (
            <Link className="list-link" to="/fronts/$front" params={{ front: `section:${section.id}` }}>
              {words.front}
            </Link>
          )}
          {mayKeep && <EditSection section={section} />}
          {mayKeep && (
            <MergeDialog
              size="small"
              name={section.name}
              stories={section.stories}
              others={others}
              onMerge={async (into) => {
                const done = await merge.mutateAsync({ params: { sectionId: section.id }, body: { into } })
                void message.success(words.merged(done.stories, done.items))
              }}
            />
          )}
        </Space>
      </div>
    </li>
  )
}

interface SectionFields {
  readonly name: string
  readonly slug: string
  readonly hidden: boolean
  readonly closed: boolean
}

function EditSection({ section }: { readonly section: SectionRow }) {
  const words = useWords(listsWords)
  const describe = useAct(describeSection)
  const [isOpen, setIsOpen] = useState(false)
  const [form] = Form.useForm<SectionFields>()
  const standing: SectionFields = {
    name: section.name,
    slug: section.slug,
    hidden: section.hidden,
    closed: section.closedAt !== undefined,
  }
  async function save(told: SectionFields) {
    const body = Object.fromEntries(
      Object.entries(told).filter(([name, value]) => value !== standing[name as keyof SectionFields]),
    )
    const done = await describe.mutateAsync({ params: { sectionId: section.id }, body }).then(
      () => true,
      () => false,
    )
    if (done) setIsOpen(false)
  }
  return (
    <>
      <Button size="small" aria-label={`${words.edit} ${section.name}`} onClick={() => setIsOpen(true)}>
        {words.edit}
      </Button>
      <Modal
        open={isOpen}
        title={section.name}
        okText={words.save}
        okButtonProps={{ loading: describe.isPending }}
        onCancel={() => setIsOpen(false)}
        onOk={() => form.submit()}
        destroyOnHidden
      >
        <Form form={form} layout="vertical" initialValues={standing} onFinish={(told) => void save(told)}>
          <SectionNames former={section.formerSlugs} />
          <Form.Item name="hidden" valuePropName="checked" extra={words.hiddenHint}>
            <Checkbox>{words.hidden}</Checkbox>
          </Form.Item>
          <Form.Item name="closed" valuePropName="checked">
            <Checkbox>{words.takesNone}</Checkbox>
          </Form.Item>
        </Form>
      </Modal>
    </>
  )
}

function NewSection() {
  const words = useWords(listsWords)
  const open = useAct(openSectionNow)
  const [isOpen, setIsOpen] = useState(false)
  const [form] = Form.useForm<Pick<SectionFields, 'name' | 'slug'>>()
  async function add(body: Pick<SectionFields, 'name' | 'slug'>) {
    const done = await open.mutateAsync({ body }).catch(() => undefined)
    if (done) setIsOpen(false)
  }
  return (
    <>
      <Button type="primary" onClick={() => setIsOpen(true)}>
        {words.newSection}
      </Button>
      <Modal
        open={isOpen}
        title={words.newSection}
        okText={words.openSection}
        okButtonProps={{ loading: open.isPending }}
        onCancel={() => setIsOpen(false)}
        onOk={() => form.submit()}
        destroyOnHidden
      >
        <Form form={form} layout="vertical" onFinish={(body) => void add(body)}>
          <SectionNames former={[]} />
        </Form>
      </Modal>
    </>
  )
}

function SectionNames({ former }: { readonly former: readonly string[] }) {
  const words = useWords(listsWords)
  return (
    <>
      <Form.Item name="name" label={words.name} rules={[{ required: true, max: 20 }]}>
        <Input />
      </Form.Item>
      <Form.Item
        name="slug"
        label={words.slug}
        rules={[{ required: true, max: 60 }]}
        extra={former.length > 0 ? words.former(former.join('、')) : words.slugHint}
      >
        <Input prefix="/s/" />
      </Form.Item>
    </>
  )
}
