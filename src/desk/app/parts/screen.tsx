import { type ReactNode, useEffect } from 'react'
import { boot } from '../boot.ts'

interface ScreenProps {
  readonly title: string
  /** What can be done here, at the right of the title. */
  readonly acts?: ReactNode
  readonly children: ReactNode
  /** Fills the window, and scrolls within itself. */
  readonly full?: boolean
  /** What stands below says the title itself, and louder. */
  readonly quiet?: boolean
}

/** A screen under its title, which the window has, too. */
export function Screen({ title, acts, children, full = false, quiet = false }: ScreenProps) {
  useEffect(() => {
    document.title = `${title}｜${boot.me.paper.name}`
  }, [title])
  return (
    <div className={full ? 'screen full' : 'screen'}>
      <header className={quiet ? 'screen-head quiet' : 'screen-head'}>
        <h1>{title}</h1>
        {acts}
      </header>
      {children}
    </div>
  )
}
