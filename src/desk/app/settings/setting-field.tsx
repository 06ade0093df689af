import { Checkbox, Input, InputNumber, Select, Space } from 'antd'
import { frameWords } from '../../../messages/desk-app/frame.ts'
import { settingsWords } from '../../../messages/desk-app/settings.ts'
import { ROLES } from '../../../newsroom/people/policy.ts'
import { COMMENT_MODES, EDITIONS } from '../../../newsroom/settings/setting.ts'
import { useWords } from '../me.ts'
import type { SettingName } from './changes-of.ts'

interface SettingFieldProps {
  readonly name: SettingName
  readonly value: unknown
  readonly disabled: boolean
  onChange(value: unknown): void
}

/** Those in which most Chinese newsrooms live stand first. */
const ZONES = ['Asia/Shanghai', 'Asia/Taipei', 'Asia/Hong_Kong', 'Asia/Macau', 'Asia/Singapore', 'Asia/Kuala_Lumpur']
const LINES: readonly SettingName[] = ['icp', 'police', 'licence', 'complaints']
const FOLIO_LINES = 4
const NUMBERS = /^comments(?!Mode$)/

/** What a setting is typed into, by what it is. */
export function SettingField(props: SettingFieldProps) {
  const { name } = props
  if (name === 'edition') return <EditionField {...props} />
  if (name === 'timeZone') return <ZoneField {...props} />
  if (name === 'folio') return <FolioField {...props} />
  if (name === 'secondFactorRoles') return <RolesField {...props} />
  if (name === 'embedHosts') return <HostsField {...props} />
  if (name === 'commentsMode') return <ModeField {...props} />
  if (typeof props.value === 'number' || NUMBERS.test(name)) return <NumberField {...props} />
  if (LINES.includes(name)) return <LineField {...props} />
  if (typeof props.value === 'boolean') return <YesField {...props} />
  return (
    <Input
      id={name}
      value={props.value as string}
      disabled={props.disabled}
      autoComplete="off"
      onChange={(event) => props.onChange(event.target.value)}
    />
  )
}

function YesField({ name, value, disabled, onChange }: SettingFieldProps) {
  const words = useWords(settingsWords)
  return (
    <Checkbox
      id={name}
      checked={value === true}
      disabled={disabled}
      onChange={(event) => onChange(event.target.checked)}
    >
      {words.yes}
    </Checkbox>
  )
}

function EditionField({ name, value, disabled, onChange }: SettingFieldProps) {
  const { editions } = useWords(settingsWords)
  return (
    <Select
      id={name}
      value={value}
      disabled={disabled}
      options={EDITIONS.map((edition) => ({ value: edition, label: editions[edition] }))}
      onChange={onChange}
    />
  )
}

function ModeField({ name, value, disabled, onChange }: SettingFieldProps) {
  const { modes } = useWords(settingsWords)
  return (
    <Select
      id={name}
      value={value}
      disabled={disabled}
      options={COMMENT_MODES.map((mode) => ({ value: mode, label: modes[mode] }))}
      onChange={onChange}
    />
  )
}

function NumberField({ name, value, disabled, onChange }: SettingFieldProps) {
  return (
    <InputNumber
      id={name}
      value={value as number | null}
      min={0}
      precision={0}
      disabled={disabled}
      onChange={(number) => onChange(number)}
    />
  )
}

function ZoneField({ name, value, disabled, onChange }: SettingFieldProps) {
  const zones = [...new Set([...ZONES, String(value), 'UTC', ...Intl.supportedValuesOf('timeZone')])]
  return (
    <Select
      id={name}
      showSearch
      value={value}
      disabled={disabled}
      options={zones.map((zone) => ({ value: zone, label: zone }))}
      onChange={onChange}
    />
  )
}

function FolioField({ name, value, disabled, onChange }: SettingFieldProps) {
  const { labels } = useWords(settingsWords)
  const lines = value as readonly string[]
  const shown = Array.from({ length: FOLIO_LINES }, (_, index) => lines[index] ?? '')
  const change = (index: number, line: string) => {
    const next = shown.map((each, at) => (at === index ? line : each))
    onChange(next.slice(0, next.findLastIndex((each) => each !== '') + 1))
  }
  return (
    <Space orientation="vertical" className="stack">
      {shown.map((line, index) => (
        <Input
          key={index}
          {...(index === 0 && { id: name })}
          aria-label={`${labels.folio} ${index + 1}`}
          value={line}
          maxLength={60}
          disabled={disabled}
          autoComplete="off"
          onChange={(event) => change(index, event.target.value)}
        />
      ))}
    </Space>
  )
}

function RolesField({ value, disabled, onChange }: SettingFieldProps) {
  const { roles } = useWords(frameWords)
  return (
    <Checkbox.Group
      value={value as string[]}
      disabled={disabled}
      options={ROLES.map((role) => ({ value: role, label: roles[role] }))}
      onChange={(chosen) => onChange(ROLES.filter((role) => chosen.includes(role)))}
    />
  )
}

/** Hosts, one behind the other; a comma or Enter ends one. */
function HostsField({ name, value, disabled, onChange }: SettingFieldProps) {
  return (
    <Select
      id={name}
      mode="tags"
      open={false}
      suffixIcon={null}
      value={value as string[]}
      disabled={disabled}
      tokenSeparators={[',', '，', '、', ' ']}
      onChange={(hosts: readonly string[]) => onChange(hosts.map((host) => host.trim().toLowerCase()))}
    />
  )
}

/** A line of the footer, and where it leads. */
function LineField({ name, value, disabled, onChange }: SettingFieldProps) {
  const words = useWords(settingsWords)
  const { text = '', url = '' } = (value ?? {}) as { text?: string; url?: string }
  return (
    <Space.Compact className="stack">
      <Input
        id={name}
        value={text}
        maxLength={80}
        disabled={disabled}
        placeholder={words.text}
        autoComplete="off"
        onChange={(event) => onChange({ text: event.target.value, url })}
      />
      <Input
        type="url"
        aria-label={`${words.labels[name]}：${words.url}`}
        value={url}
        disabled={disabled}
        placeholder={words.url}
        autoComplete="off"
        onChange={(event) => onChange({ text, url: event.target.value })}
      />
    </Space.Compact>
  )
}
