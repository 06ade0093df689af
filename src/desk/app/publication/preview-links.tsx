import { CopyOutlined } from '@ant-design/icons'
import { App, Button, Input, Space } from 'antd'
import { useState } from 'react'
import { publicationWords } from '../../../messages/desk-app/publication.ts'
import { listPreviewLinks, offerPreviewLink, revokePreviewLink } from '../../contract/publication.ts'
import { useAct, useAsked } from '../asked.ts'
import { useWords } from '../me.ts'
import { useTimes } from '../parts/times.ts'

/** Secret links to a story that is not public: made, copied while they can be, revoked. */
export function PreviewLinks({ articleId }: { readonly articleId: string }) {
  const words = useWords(publicationWords)
  const time = useTimes()
  const { message } = App.useApp()
  const { data } = useAsked(listPreviewLinks, { params: { articleId } })
  const offer = useAct(offerPreviewLink)
  const revoke = useAct(revokePreviewLink)
  const [made, setMade] = useState<{ readonly id: string; readonly address: string }>()

  async function make(): Promise<void> {
    const { link, address } = await offer.mutateAsync({ params: { articleId }, body: {} })
    setMade({ id: link.id, address })
  }

  async function copy(address: string): Promise<void> {
    await navigator.clipboard.writeText(address)
    void message.success(words.copied)
  }

  async function end(id: string): Promise<void> {
    await revoke.mutateAsync({ params: { linkId: id } })
    if (made?.id === id) setMade(undefined)
    void message.success(words.revoked)
  }

  return (
    <section className="preview-links" aria-labelledby="preview-links">
      <h2 id="preview-links">{words.links}</h2>
      <p className="soft">{words.linksSay}</p>
      {made ? (
        <Space.Compact block>
          <Input readOnly value={made.address} aria-label={words.links} onFocus={({ target }) => target.select()} />
          <Button type="primary" icon={<CopyOutlined />} onClick={() => void copy(made.address)}>
            {words.copy}
          </Button>
        </Space.Compact>
      ) : (
        <Button loading={offer.isPending} onClick={() => void make().catch(() => {})}>
          {words.makeLink}
        </Button>
      )}
      <ul>
        {data?.items.map((link) => (
          <li key={link.id}>
            <span>{words.linkBy(link.madeBy ?? words.program, time(link.expiresAt))}</span>
            <Button size="small" onClick={() => void end(link.id).catch(() => {})}>
              {words.revoke}
            </Button>
          </li>
        ))}
      </ul>
      {data?.items.length === 0 && <p className="soft">{words.noLinks}</p>}
    </section>
  )
}
