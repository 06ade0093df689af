import { Modal } from 'antd'
import { useEffect } from 'react'
import { frameWords } from '../../../messages/desk-app/frame.ts'
import { readMe } from '../../contract/people.ts'
import { queries } from '../asked.ts'
import { call } from '../call.ts'
import { useMe, useWords } from '../me.ts'
import { lowerSignedOut, useSignedOut } from '../signed-out.ts'

const SIGNED_IN = '/desk/signed-in'

/** The sign-in, laid over the page when the session has ended: what was typed there stays. */
export function SignedOut() {
  const words = useWords(frameWords)
  const { language, staffId } = useMe()
  const isOut = useSignedOut()
  const address = `/desk/sign-in?${new URLSearchParams({ to: SIGNED_IN, lang: language })}`

  useEffect(() => {
    if (!isOut) return undefined
    // Whoever signed in elsewhere, in another tab or by an identity provider's page, comes back to this one.
    const look = () => void goOn(staffId).catch(() => {})
    addEventListener('focus', look)
    return () => removeEventListener('focus', look)
  }, [isOut, staffId])

  if (!isOut) return null
  return (
    <Modal open title={words.signedOut} footer={null} closable={false} keyboard={false} width={520}>
      <p>{words.signedOutLead}</p>
      <iframe
        className="sign-in"
        title={words.signedOut}
        src={address}
        onLoad={({ currentTarget }) => {
          if (currentTarget.contentWindow?.location.pathname === SIGNED_IN) void goOn(staffId)
        }}
      />
      <p>
        <a href={address} target="_blank" rel="noreferrer">
          {words.signInElsewhere}
        </a>
      </p>
    </Modal>
  )
}

/** Takes the sign-in away again. Somebody else's page is not theirs: it is loaded anew. */
async function goOn(staffId: string): Promise<void> {
  const me = await call(readMe, {})
  if (me.staffId !== staffId) return location.reload()
  lowerSignedOut()
  await queries.invalidateQueries()
}
