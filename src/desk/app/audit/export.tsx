import { DownloadOutlined } from '@ant-design/icons'
import { Button, Dropdown } from 'antd'
import { auditWords } from '../../../messages/desk-app/audit.ts'
import { exportLog } from '../../contract/audit.ts'
import { addressOf } from '../call.ts'
import { useWords } from '../me.ts'
import type { LogFilters } from './log-filter-bar.tsx'

/** Everything that the filters leave, as a file: the browser takes it in as it comes. */
export function Export({ filters }: { readonly filters: LogFilters }) {
  const words = useWords(auditWords)
  const link = (format: 'csv' | 'jsonl') => (
    <a href={addressOf(exportLog, { query: { ...filters, format } })} download>
      {words[format]}
    </a>
  )
  const items = (['csv', 'jsonl'] as const).map((format) => ({ key: format, label: link(format) }))
  return (
    <Dropdown trigger={['click']} menu={{ items }}>
      <Button icon={<DownloadOutlined />}>{words.export}</Button>
    </Dropdown>
  )
}
