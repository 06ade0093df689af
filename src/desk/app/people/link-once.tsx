import { App, Button, Space, Typography } from 'antd'
import { peopleWords } from '../../../messages/desk-app/people.ts'
import { useWords } from '../me.ts'
import { useTimes } from '../parts/times.ts'

interface LinkOnceProps {
  readonly link: { readonly address: string; readonly expiresAt: string }
}

/** A link that lets somebody in, the one time that it is shown. */
export function LinkOnce({ link }: LinkOnceProps) {
  const words = useWords(peopleWords)
  const time = useTimes()
  const { message } = App.useApp()
  async function copy(): Promise<void> {
    await navigator.clipboard.writeText(link.address)
    void message.success(words.copied)
  }
  return (
    <Space orientation="vertical">
      <Typography.Text code className="link-once" lang="en">
        {link.address}
      </Typography.Text>
      <span>{words.linkLead(time(link.expiresAt))}</span>
      <Button onClick={() => void copy()}>{words.copy}</Button>
    </Space>
  )
}
