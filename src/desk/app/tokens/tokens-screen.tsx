import { App, Button, Tag } from 'antd'
import { tokensWords } from '../../../messages/desk-app/tokens.ts'
import type { Answered } from '../../contract/operation.ts'
import { listMyTokens, revokeMyToken } from '../../contract/people.ts'
import { useAct, useAsked } from '../asked.ts'
import { useWords } from '../me.ts'
import { Screen } from '../parts/screen.tsx'
import { Failed, Loading, Nothing } from '../parts/states.tsx'
import { useTimes } from '../parts/times.ts'
import { askAgain } from './ask-again.ts'
import { NewToken } from './new-token.tsx'
import { useScopeWords } from './scope-words.ts'
import './tokens.css'

type Token = Answered<typeof listMyTokens>['items'][number]

/** One's own tokens: what each may, when it was used, when it runs out. A new one is shown once. */
export function TokensScreen() {
  const words = useWords(tokensWords)
  const { data, error, refetch } = useAsked(listMyTokens, {})
  return (
    <Screen title={words.title} acts={data && <NewToken asksForPassword={data.asksForPassword} />}>
      <p className="soft">{words.lead}</p>
      {error && <Failed problem={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading rows={3} />}
      {data?.items.length === 0 && <Nothing says={words.none} />}
      <ul className="tokens">
        {data?.items.map((token) => (
          <TokenLine key={token.id} token={token} />
        ))}
      </ul>
    </Screen>
  )
}

function TokenLine({ token }: { readonly token: Token }) {
  const words = useWords(tokensWords)
  const time = useTimes()
  const sayScope = useScopeWords()
  const { modal, message } = App.useApp()
  const revoke = useAct(revokeMyToken)
  async function ask(): Promise<void> {
    const title = words.revokeTitle(token.name)
    const how = { okText: words.revoke, cancelText: words.cancel, okButtonProps: { danger: true } }
    if (!(await modal.confirm({ title, content: words.revokeLead, ...how }))) return
    await revoke.mutateAsync({ params: { tokenId: token.id } })
    await askAgain()
    void message.success(words.revoked)
  }
  return (
    <li>
      <div>
        <b>{token.name}</b>
        <div className="scopes">
          {token.scopes.map((scope) => (
            <Tag key={scope}>{sayScope(scope)}</Tag>
          ))}
        </div>
        <small className="soft">
          {words.made} {time(token.madeAt)} · {token.usedAt ? `${words.used} ${time(token.usedAt)}` : words.never} ·{' '}
          {words.expires} {time(token.expiresAt)}
        </small>
      </div>
      <Button danger aria-label={words.revokeTitle(token.name)} onClick={() => void ask().catch(() => {})}>
        {words.revoke}
      </Button>
    </li>
  )
}
