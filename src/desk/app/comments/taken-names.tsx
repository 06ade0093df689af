import { App, Button, Input, Modal } from 'antd'
import { useState } from 'react'
import { commenterWords } from '../../../messages/desk-app/commenter.ts'
import { commentsWords } from '../../../messages/desk-app/comments.ts'
import { giveReaderNameBack, type readCommenter, takeReaderName } from '../../contract/comments.ts'
import type { Answered } from '../../contract/operation.ts'
import { useAct } from '../asked.ts'
import { useWords } from '../me.ts'
import { useTimes } from '../parts/times.ts'
import { useCardsAnew } from './cards-anew.ts'
import { useToldReasons } from './told-reasons.ts'
import { useJudging } from './use-judging.tsx'
import { isComposing } from '../parts/composing.ts'

interface TakenNamesProps {
  readonly reader: Answered<typeof readCommenter>
}

/** 收回名字: what a reader is called when their name is not for the public, and the way back. */
export function TakenNames({ reader }: TakenNamesProps) {
  const words = useWords(commenterWords)
  const { because } = useWords(commentsWords)
  const say = useTimes()
  const { message } = App.useApp()
  const giveBack = useGivingBack(reader.id)
  const [taking, setTaking] = useState(false)
  const standing = reader.takenNames.find(({ stands }) => stands)
  const back = async () => {
    await giveBack.act()
    void message.success(words.nameGivenBack)
  }
  return (
    <section>
      <h2>{words.takenNames}</h2>
      {reader.takenNames.length === 0 && <p className="soft">{words.noTakenNames}</p>}
      <ul>
        {reader.takenNames.map(({ id, name, reason, at, by }) => (
          <li key={id}>
            {because(name, reason)}
            <span className="soft">
              {' '}
              {by} {say(at)}
            </span>
          </li>
        ))}
      </ul>
      {reader.leftAt === undefined && (
        <p className="acts">
          {standing ? (
            <Button loading={giveBack.isPending} onClick={() => void back().catch(() => {})}>
              {words.giveNameBack}
            </Button>
          ) : (
            <Button danger onClick={() => setTaking(true)}>
              {words.takeName}
            </Button>
          )}
        </p>
      )}
      {taking && <TakeName reader={reader} onClose={() => setTaking(false)} />}
    </section>
  )
}

function TakeName({ reader, onClose }: TakenNamesProps & { onClose(): void }) {
  const words = useWords(commenterWords)
  const { cancel } = useWords(commentsWords)
  const judging = useJudging()
  const take = useAct(takeReaderName)
  const giveBack = useGivingBack(reader.id)
  const showNames = useCardsAnew()
  const [reason, setReason] = useState<string>(useToldReasons().reasons[1])

  async function confirm(): Promise<void> {
    if (reason.trim() === '' || take.isPending) return
    await take.mutateAsync({ params: { readerId: reader.id }, body: { reason: reason.trim() } })
    showNames()
    judging.say(words.nameTaken, giveBack.act, { undone: words.nameGivenBack })
    onClose()
  }

  return (
    <Modal
      open
      title={words.takeNameTitle(reader.name)}
      okText={words.takeName}
      cancelText={cancel}
      okButtonProps={{ danger: true, disabled: reason.trim() === '', loading: take.isPending }}
      onOk={() => void confirm().catch(() => {})}
      onCancel={onClose}
      width={420}
    >
      <div className="ban-form">
        <label htmlFor="name-reason">{words.banReason}</label>
        <Input
          id="name-reason"
          value={reason}
          maxLength={200}
          autoFocus
          onChange={({ target }) => setReason(target.value)}
          onPressEnter={(event) => !isComposing(event) && void confirm().catch(() => {})}
        />
        <p>{words.takeNameLead}</p>
      </div>
    </Modal>
  )
}

function useGivingBack(readerId: string) {
  const giveBack = useAct(giveReaderNameBack)
  const showNames = useCardsAnew()
  return {
    isPending: giveBack.isPending,
    async act(): Promise<void> {
      await giveBack.mutateAsync({ params: { readerId } })
      showNames()
    },
  }
}
