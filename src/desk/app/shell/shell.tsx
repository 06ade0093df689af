import { Outlet, useMatches, useNavigate } from '@tanstack/react-router'
import { App } from 'antd'
import { lazy, Suspense, useEffect, useState } from 'react'
import { frameWords } from '../../../messages/desk-app/frame.ts'
import { boot } from '../boot.ts'
import { useMay, useMe, useWords } from '../me.ts'
import { useKeys } from '../parts/keys.ts'
import { Forbidden } from '../parts/states.tsx'
import { QuickFlash } from '../wire/quick-flash.tsx'
import { Rail } from './rail.tsx'
import { SignedOut } from './signed-out.tsx'
import { TopBar } from './top-bar.tsx'

const Palette = lazy(async () => ({ default: (await import('./palette.tsx')).Palette }))

/** The frame around every screen: the bar at the top, the rail, the screen itself. */
export function Shell() {
  const words = useWords(frameWords)
  const [finds, setFinds] = useState(false)
  const navigate = useNavigate()
  const mayWrite = useMay('write')
  useKeys({
    'Mod+k': () => setFinds(true),
    ...(mayWrite && { n: () => void navigate({ to: '/articles/new' }) }),
  })
  useSaying()
  return (
    <div className="shell">
      <a className="skip" href="#main">
        {words.skip}
      </a>
      <TopBar onFind={() => setFinds(true)} />
      <Rail />
      <main id="main" tabIndex={-1}>
        <Admitted />
      </main>
      {finds && (
        <Suspense>
          <Palette onClose={() => setFinds(false)} />
        </Suspense>
      )}
      <QuickFlash />
      <SignedOut />
    </div>
  )
}

/** The screen, for whoever its route is for. */
function Admitted() {
  const { may } = useMe()
  const isFor = useMatches().flatMap(({ staticData }) => staticData.for ?? [])
  return isFor.every((action) => may.includes(action)) ? <Outlet /> : <Forbidden />
}

/** What the page was led here to say is said once, and does not stay in the address. */
function useSaying(): void {
  const { message } = App.useApp()
  useEffect(() => {
    if (boot.says !== undefined) void message.success(boot.says)
  }, [message])
}
