import { useBlocker, useNavigate, useParams } from '@tanstack/react-router'
import { Alert, App, Button, Tabs } from 'antd'
import { useState } from 'react'
import { placeWords } from '../../../messages/desk-app/places.ts'
import { settingsWords } from '../../../messages/desk-app/settings.ts'
import { SETTING_GROUPS, type SettingGroup, type Settings } from '../../../newsroom/settings/setting.ts'
import { changeSettings, readSettings } from '../../contract/settings.ts'
import { useAct, useAsked } from '../asked.ts'
import { Problem } from '../call.ts'
import { useMay, useWords } from '../me.ts'
import { drafted, type Drafts, hasMoved, insisted, isDrafted, NO_DRAFTS, saved, without } from '../parts/drafts.ts'
import { useKeys } from '../parts/keys.ts'
import { Screen } from '../parts/screen.tsx'
import { Failed, Loading, Missing } from '../parts/states.tsx'
import { changesOf, type SettingName } from './changes-of.ts'
import { SettingField } from './setting-field.tsx'
import { SettingHistory } from './setting-history.tsx'
import { useSettingWords } from './setting-words.ts'
import './settings.css'

/** Groups as they stand in the address, in the order of the tabs: each of them, or it does not compile. */
const ADDRESSES: Readonly<Record<SettingGroup, string>> = {
  paper: 'paper',
  imprint: 'imprint',
  stories: 'stories',
  comments: 'comments',
  subscriptions: 'subscriptions',
  signIn: 'sign-in',
}
const GROUPS = Object.entries(ADDRESSES) as [SettingGroup, string][]

/** What the paper says of itself, group by group; a group's drafts go when the screen is left, and not before it is said. */
export function SettingsScreen() {
  const words = useWords(settingsWords)
  const places = useWords(placeWords)
  const navigate = useNavigate()
  const { group: address } = useParams({ strict: false }) as { group: string }
  const { data, error, refetch } = useAsked(readSettings, {})
  const group = GROUPS.find(([, each]) => each === address)?.[0]
  if (!group) return <Missing />
  return (
    <Screen title={places.settings}>
      <Tabs
        activeKey={address}
        onChange={(key) => void navigate({ to: '/settings/$group', params: { group: key } })}
        items={GROUPS.map(([each, key]) => ({ key, label: words.groups[each] }))}
      />
      {error && <Failed problem={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && (
        <div className="settings">
          <Group key={group} group={group} settings={data.settings} />
          <SettingHistory group={group} />
        </div>
      )}
    </Screen>
  )
}

function Group({ group, settings }: { readonly group: SettingGroup; readonly settings: Settings }) {
  const words = useWords(settingsWords)
  const { message, modal } = App.useApp()
  const { names, for: action } = SETTING_GROUPS[group]
  const mayChange = useMay(action)
  const change = useAct(changeSettings, { quiet: true })
  const [drafts, setDrafts] = useState<Drafts<SettingName>>(NO_DRAFTS)
  const [wrong, setWrong] = useState<{ readonly name?: string; readonly says: string }>()
  const count = Object.keys(drafts.typed).length

  useBlocker({
    enableBeforeUnload: count > 0,
    async shouldBlockFn() {
      if (count === 0) return false
      return !(await modal.confirm({ title: words.leave, okText: words.leaveAct, cancelText: words.stay }))
    },
  })
  useKeys({ 'Mod+s': () => void save() })

  async function save(): Promise<void> {
    if (count === 0 || change.isPending) return
    const { changes, seen } = changesOf(drafts) as { changes: Record<string, never>; seen: Record<string, never> }
    try {
      await change.mutateAsync({ body: { changes, seen } })
      setDrafts((now) => saved(now, drafts))
      setWrong(undefined)
      void message.success(words.saved)
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      const field = typeof error.facts.field === 'string' ? error.facts.field.split('.')[0] : undefined
      setWrong({ ...(field !== undefined && { name: field }), says: error.message })
    }
  }

  return (
    <form
      className="setting-group"
      aria-label={words.groups[group]}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <p className="soft">{words.leads[group]}</p>
      {!mayChange && <Alert type="info" title={words.onlyAdministrators} />}
      {wrong && <Alert type="error" role="alert" title={wrong.says} />}
      {names.map((name) => (
        <Setting
          key={name}
          name={name}
          settings={settings}
          drafts={drafts}
          disabled={!mayChange}
          isWrong={wrong?.name === name}
          onDrafts={setDrafts}
        />
      ))}
      {mayChange && (
        <div className="save-bar">
          <Button type="primary" htmlType="submit" disabled={count === 0} loading={change.isPending}>
            {words.save}
          </Button>
          <span role="status">{count > 0 && words.dirty(count)}</span>
        </div>
      )}
    </form>
  )
}

interface SettingProps {
  readonly name: SettingName
  readonly settings: Settings
  readonly drafts: Drafts<SettingName>
  readonly disabled: boolean
  readonly isWrong: boolean
  onDrafts(drafts: Drafts<SettingName>): void
}

/** A setting with what it was beside what it is to be, and with what somebody else made of it meanwhile. */
function Setting({ name, settings, drafts, disabled, isWrong, onDrafts }: SettingProps) {
  const words = useWords(settingsWords)
  const { valueOf, nameOf } = useSettingWords()
  const isChanged = isDrafted(drafts, name)
  const hint = (words.hints as Readonly<Record<string, string>>)[name]
  return (
    <div className={['setting', isChanged && 'changed', isWrong && 'wrong'].filter(Boolean).join(' ')}>
      {name === 'secondFactorRoles' ? (
        <span className="label">{nameOf(name)}</span>
      ) : (
        <label htmlFor={name}>{nameOf(name)}</label>
      )}
      <SettingField
        name={name}
        value={isChanged ? drafts.typed[name] : settings[name]}
        disabled={disabled}
        onChange={(value) => onDrafts(drafted(drafts, settings, name, value))}
      />
      {hint !== undefined && <p className="soft">{hint}</p>}
      {isChanged && (
        <p className="was">
          {words.was(valueOf(drafts.seen[name]))}
          <Button size="small" type="link" onClick={() => onDrafts(without(drafts, [name]))}>
            {words.undo}
          </Button>
        </p>
      )}
      {hasMoved(drafts, settings, name) && (
        <Alert
          type="warning"
          title={words.moved(valueOf(settings[name]))}
          action={
            <>
              <Button size="small" onClick={() => onDrafts(without(drafts, [name]))}>
                {words.takeTheirs}
              </Button>
              <Button size="small" onClick={() => onDrafts(insisted(drafts, settings, name))}>
                {words.keepMine}
              </Button>
            </>
          }
        />
      )}
    </div>
  )
}
