import { App, Button, Space } from 'antd'
import { peopleWords } from '../../../messages/desk-app/people.ts'
import { disablePerson, enablePerson, invitePersonAgain } from '../../contract/staff.ts'
import { useAct } from '../asked.ts'
import { useMe, useWords } from '../me.ts'
import { LinkOnce } from './link-once.tsx'
import type { PersonRead } from './person-drawer.tsx'

/** Letting somebody in anew, ending their access, giving it back. What will happen is said before. */
export function PersonAccess({ person }: { readonly person: PersonRead }) {
  const words = useWords(peopleWords)
  const { paper } = useMe()
  const { modal, message } = App.useApp()
  const again = useAct(invitePersonAgain)
  const disable = useAct(disablePerson)
  const enable = useAct(enablePerson)
  const params = { staffId: person.id }
  const sure = (title: string, content: string, danger = false) =>
    modal.confirm({ title, content, okText: title, cancelText: words.cancel, okButtonProps: { danger } })

  async function invite(byMail: boolean): Promise<void> {
    if (person.hasPassword && !(await sure(words.again, words.againLead))) return
    const { link } = await again.mutateAsync({ params, body: { byMail } })
    if (!link) return void message.success(words.mailed(person.email ?? ''))
    modal.info({
      title: words.linkFor(person.name),
      icon: null,
      content: <LinkOnce link={link} />,
      okText: words.close,
    })
  }
  async function endAccess(): Promise<void> {
    if (!(await sure(words.disable, words.disableLead, true))) return
    await disable.mutateAsync({ params })
    void message.success(words.disabledNow)
  }
  async function giveBack(): Promise<void> {
    await enable.mutateAsync({ params })
    void message.success(words.enabled)
  }
  /** Why it was refused has been said. */
  const doing = (act: () => Promise<void>) => () => void act().catch(() => {})
  return (
    <section aria-label={words.access}>
      {person.access === 'disabled' ? (
        <Button onClick={doing(giveBack)} loading={enable.isPending}>
          {words.enable}
        </Button>
      ) : (
        <Space wrap>
          <Button onClick={doing(() => invite(false))}>{words.again}</Button>
          {paper.hasMail && person.email && <Button onClick={doing(() => invite(true))}>{words.byMail}</Button>}
          <Button danger onClick={doing(endAccess)} loading={disable.isPending}>
            {words.disable}
          </Button>
        </Space>
      )}
    </section>
  )
}
