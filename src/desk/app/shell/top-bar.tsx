import { SearchOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Button, Tooltip } from 'antd'
import { frameWords } from '../../../messages/desk-app/frame.ts'
import { useConnection } from '../live.ts'
import { useMe, useWords } from '../me.ts'
import { MeMenu } from './me-menu.tsx'

const MOD = /Mac|iPhone|iPad/.test(navigator.platform) ? '⌘' : 'Ctrl'

export function TopBar({ onFind }: { readonly onFind: () => void }) {
  const words = useWords(frameWords)
  const { paper } = useMe()
  return (
    <header className="top-bar">
      <Link to="/inbox" className="nameplate">
        <b lang={paper.edition}>{paper.name}</b> <span>{words.desk}</span>
      </Link>
      <Button className="find" icon={<SearchOutlined />} onClick={onFind} aria-keyshortcuts="Control+K Meta+K">
        <span className="wide">{words.findHint}</span>
        <kbd className="wide">{MOD} K</kbd>
        <span className="vh narrow">{words.find}</span>
      </Button>
      <ConnectionMark />
      <MeMenu />
    </header>
  )
}

/** Says how it is; what is lost is said in words, not by colour alone. */
function ConnectionMark() {
  const words = useWords(frameWords)
  const connection = useConnection()
  return (
    <Tooltip title={words[connection]}>
      <span className={`connection ${connection}`} role="status">
        <i aria-hidden="true" />
        <span className={connection === 'connected' ? 'vh' : undefined}>
          {connection === 'connected' ? words.connected : words[connection].split(/[。.]/)[0]}
        </span>
      </span>
    </Tooltip>
  )
}
