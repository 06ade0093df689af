import { App, ConfigProvider, theme, type ThemeConfig } from 'antd'
import type { Locale } from 'antd/es/locale'
import { type ReactNode, useEffect, useState, useSyncExternalStore } from 'react'
import type { DeskLanguage } from '../../messages/desk-languages.ts'
import { boot } from './boot.ts'
import { useMe } from './me.ts'

/** Ant Design's own words, each read when it is needed. */
const LOCALES: Readonly<Record<DeskLanguage, () => Promise<{ default: Locale }>>> = {
  'zh-Hans': () => import('antd/es/locale/zh_CN'),
  'zh-Hant-TW': () => import('antd/es/locale/zh_TW'),
  'zh-Hant-HK': () => import('antd/es/locale/zh_HK'),
  en: () => import('antd/es/locale/en_US'),
}

const night = matchMedia('(prefers-color-scheme: dark)')
/** Asked once: Ant Design builds everything anew when it changes, and what was typed would be gone. */
const motion = !matchMedia('(prefers-reduced-motion: reduce)').matches

const SHARED: ThemeConfig['token'] = {
  borderRadius: 3,
  controlHeight: 30,
  fontFamily: 'var(--hei)',
  fontSize: 14,
  motion,
  motionDurationMid: '.12s',
  motionDurationSlow: '.16s',
}

/** Ink on paper, the paper's red for what is urgent: the colours of src/site/styles/tokens.css. */
const DAY: ThemeConfig = {
  token: {
    ...SHARED,
    colorPrimary: '#1f4b7f',
    colorInfo: '#1f4b7f',
    colorInfoBg: '#eef2f7',
    colorInfoBorder: '#c5d2e2',
    colorLink: '#1f4b7f',
    colorError: '#ae1f18',
    colorBgBase: '#fcfcfa',
    colorBgLayout: '#f3f3f0',
    colorTextBase: '#16181a',
    colorTextSecondary: '#4b4f53',
    colorTextTertiary: '#5f6368',
    colorTextDescription: '#5f6368',
    colorTextPlaceholder: '#6b6f73',
  },
}

const NIGHT: ThemeConfig = {
  algorithm: theme.darkAlgorithm,
  // The primary colour, which white stands on, is too dark to be read on the night's ground.
  components: {
    Tabs: { itemSelectedColor: '#9cc0ea', itemActiveColor: '#9cc0ea', itemHoverColor: '#9cc0ea' },
    Button: { defaultHoverColor: '#9cc0ea', defaultHoverBorderColor: '#9cc0ea', defaultActiveColor: '#9cc0ea' },
  },
  token: {
    ...SHARED,
    colorPrimary: '#4d7fb8',
    colorPrimaryHover: '#4a77a8',
    colorInfo: '#7fa7d8',
    colorLink: '#9cc0ea',
    colorError: '#f28674',
    colorBgBase: '#131517',
    colorBgContainer: '#17191b',
    colorBgElevated: '#1e2124',
    colorBgLayout: '#0d0f10',
    colorBorder: '#3f4549',
    colorTextBase: '#dcdedb',
    colorTextSecondary: '#b4b8ba',
    colorTextTertiary: '#a0a5a8',
    colorTextDescription: '#a0a5a8',
    colorTextPlaceholder: '#969b9e',
  },
}

/** Everything that components of Ant Design stand in: language, light or dark, the nonce of their styles. */
export function Surroundings({ children }: { readonly children: ReactNode }) {
  const { language } = useMe()
  const locale = useLocale(language)
  const isDark = useIsDark()
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  return (
    <ConfigProvider
      {...(locale && { locale })}
      csp={{ nonce: boot.nonce }}
      theme={isDark ? NIGHT : DAY}
      button={{ autoInsertSpace: false }}
      modal={{ mask: { blur: false } }}
      drawer={{ mask: { blur: false } }}
      virtual
    >
      <App className="app" message={{ maxCount: 3 }}>
        {children}
      </App>
    </ConfigProvider>
  )
}

function useLocale(language: DeskLanguage): Locale | undefined {
  const [locale, setLocale] = useState<Locale>()
  useEffect(() => {
    let isCurrent = true
    void LOCALES[language]().then((loaded) => {
      if (isCurrent) setLocale(loaded.default)
    })
    return () => {
      isCurrent = false
    }
  }, [language])
  return locale
}

function useIsDark(): boolean {
  return useSyncExternalStore(
    (listener) => {
      night.addEventListener('change', listener)
      return () => night.removeEventListener('change', listener)
    },
    () => night.matches,
  )
}
