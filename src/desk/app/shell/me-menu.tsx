import { DownOutlined } from '@ant-design/icons'
import { Link, useNavigate } from '@tanstack/react-router'
import { Button, Dropdown } from 'antd'
import { DESK_LANGUAGES, type DeskLanguage } from '../../../messages/desk-languages.ts'
import { frameWords } from '../../../messages/desk-app/frame.ts'
import { placeWords } from '../../../messages/desk-app/places.ts'
import { chooseMyLanguage, readMe } from '../../contract/people.ts'
import { keyOf, queries, useAct } from '../asked.ts'
import { prepareSignOut } from '../before-sign-out.ts'
import { useMe, useWords } from '../me.ts'
import { usePlaces } from './places.tsx'

/** Who is signed in: their language, their account, the way out; on a phone the places that have no tab, too. */
export function MeMenu() {
  const words = useWords(frameWords)
  const me = useMe()
  const names = useWords(placeWords)
  const navigate = useNavigate()
  // The tabs of a phone have room for a few; all others are here.
  const others = usePlaces().filter(({ onPhone }) => !onPhone)
  const choose = useAct(chooseMyLanguage)
  const languages = Object.entries(DESK_LANGUAGES) as [DeskLanguage, string][]

  async function speak(language: DeskLanguage): Promise<void> {
    await choose.mutateAsync({ body: { language } })
    await queries.invalidateQueries({ queryKey: keyOf(readMe, {}) })
  }

  return (
    <Dropdown
      trigger={['click']}
      menu={{
        selectable: true,
        selectedKeys: [me.language],
        items: [
          { key: 'who', label: words.me(me.name, words.roles[me.role]), disabled: true },
          { key: 'account', label: <a href="/desk/account">{words.account}</a> },
          { key: 'tokens', label: <Link to="/tokens">{words.tokens}</Link> },
          { key: 'paper', label: <a href="/">{words.toPaper}</a> },
          ...others.map(({ path, word, icon }) => ({ key: path, icon, label: names[word], className: 'narrow' })),
          { type: 'divider' },
          ...languages.map(([key, label]) => ({ key, label: <span lang={key}>{label}</span> })),
          { type: 'divider' },
          { key: 'out', label: words.signOut },
        ],
        onClick({ key }) {
          const place = others.find(({ path }) => path === key)
          if (place?.outside) location.assign(`/desk${key}`)
          else if (place) void navigate({ to: key })
          if (key in DESK_LANGUAGES) void speak(key as DeskLanguage)
          if (key === 'out') void prepareSignOut().then(signOut)
        },
      }}
    >
      <Button type="text" className="me">
        {me.name} <DownOutlined />
      </Button>
    </Dropdown>
  )
}

/** The server's own form: it ends the session, forgets the cookie and leads to the sign-in. */
function signOut(): void {
  const form = document.createElement('form')
  form.method = 'post'
  form.action = '/desk/sign-out'
  document.body.append(form)
  form.submit()
}
